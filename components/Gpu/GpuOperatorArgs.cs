using MlPlatform.Components.Clusters;

namespace MlPlatform.Components.Gpu;

/// <summary>Arguments of <see cref="GpuOperator"/>.</summary>
public sealed record GpuOperatorArgs
{
    /// <summary>The cluster whose nodes have the GPUs, and share them as their pools say.</summary>
    public required ICluster Cluster { get; init; }
}
