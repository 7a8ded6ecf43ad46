using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Autoscaling;

/// <summary>Arguments of <see cref="SpareCapacity"/>.</summary>
public sealed record SpareCapacityArgs
{
    /// <summary>The cluster that it runs in.</summary>
    public required ICluster Cluster { get; init; }

    /// <summary>The platform, whose pools say how many nodes are kept free; what runs on them is not read.</summary>
    public required PlatformSpec Platform { get; init; }
}
