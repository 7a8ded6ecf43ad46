using MlPlatform.Components.Clusters;
using MlPlatform.Core.Metrics;

namespace MlPlatform.Components.Metrics;

/// <summary>Arguments of <see cref="PrometheusAdapter"/>.</summary>
public sealed record PrometheusAdapterArgs
{
    /// <summary>The cluster that it runs in.</summary>
    public required ICluster Cluster { get; init; }

    /// <summary>
    /// Address of Prometheus, with its scheme and port.
    /// Default: that of the platform's own.
    /// </summary>
    public Uri Prometheus { get; init; } = new(MonitoringPlace.Prometheus);
}
