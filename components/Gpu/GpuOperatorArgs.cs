using MlPlatform.Components.Clusters;
using MlPlatform.Core.Pools;

namespace MlPlatform.Components.Gpu;

/// <summary>Arguments of <see cref="GpuOperator"/>.</summary>
public sealed record GpuOperatorArgs
{
    /// <summary>The cluster whose nodes have the GPUs.</summary>
    public required ICluster Cluster { get; init; }

    /// <summary>The pools of the cluster by name; those without GPUs don't matter.</summary>
    public required IReadOnlyDictionary<string, NodePool> Pools { get; init; }
}
