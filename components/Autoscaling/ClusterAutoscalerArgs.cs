using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Autoscaling;

/// <summary>Arguments of <see cref="ClusterAutoscaler"/>.</summary>
public sealed record ClusterAutoscalerArgs
{
    /// <summary>The cluster that it runs in.</summary>
    public required ICluster Cluster { get; init; }

    /// <summary>The platform, whose pools it adds nodes to; what runs on them is not read.</summary>
    public required PlatformSpec Platform { get; init; }
}
