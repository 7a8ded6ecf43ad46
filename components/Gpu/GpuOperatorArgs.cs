using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Components.Gpu;

/// <summary>Arguments of <see cref="GpuOperator"/>.</summary>
public sealed record GpuOperatorArgs
{
    /// <summary>The cluster whose nodes have the GPUs, and share them as their pools say.</summary>
    public required ICluster Cluster { get; init; }

    /// <summary>
    /// How its metrics are read. The release then waits for <see cref="MetricsReady"/>.
    /// Default: nobody reads them, and what would have Prometheus read them isn't made: without its kinds in the cluster the operator never gets ready.
    /// </summary>
    public MonitoringSpec? Monitoring { get; init; }

    /// <summary>
    /// What brings the kinds of the Prometheus Operator.
    /// Default: none; they are there.
    /// </summary>
    public Resource? MetricsReady { get; init; }
}
