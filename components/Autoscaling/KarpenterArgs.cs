using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Autoscaling;

/// <summary>Arguments of <see cref="Karpenter"/>.</summary>
public sealed record KarpenterArgs
{
    /// <summary>The cluster that it makes nodes for.</summary>
    public required ICluster Cluster { get; init; }

    /// <summary>The platform, whose pools it makes; what runs on them is not read.</summary>
    public required PlatformSpec Platform { get; init; }
}
