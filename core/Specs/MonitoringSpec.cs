using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>Prometheus, its exporters, and who hears of alerts.</summary>
public sealed record MonitoringSpec
{
    /// <summary>
    /// Whether Prometheus is installed.
    /// Default: true; on a cluster that is there already too.
    /// </summary>
    public bool Prometheus { get; init; } = true;

    /// <summary>
    /// Whether there is a metrics-server, which autoscaling on CPU and memory needs.
    /// Default: true; it is installed where the cloud brings none.
    /// </summary>
    public bool MetricsServer { get; init; } = true;

    /// <summary>
    /// What brings metrics of Prometheus to autoscalers.
    /// Default: KEDA.
    /// </summary>
    public MetricsAdapter Adapter { get; init; } = MetricsAdapter.Keda;

    /// <summary>
    /// Seconds between two readings of a metric.
    /// Default: 15.
    /// </summary>
    [Range(1, 3600)]
    public int ScrapeSeconds { get; init; } = 15;

    /// <summary>
    /// Days that metrics are kept.
    /// Default: 15.
    /// </summary>
    [Range(1, 3650)]
    public int RetentionDays { get; init; } = 15;

    /// <summary>
    /// Disk for metrics in GiB.
    /// Default: 50.
    /// </summary>
    [Range(1, 65_536)]
    public int StorageGiB { get; init; } = 50;

    /// <summary>
    /// Storage class of that disk.
    /// Default: the one that the cluster marks as its default.
    /// </summary>
    [MinLength(1)]
    public string? StorageClass { get; init; }

    /// <summary>
    /// Name of the secret configuration value with the password of Grafana's admin (<c>pulumi config set --secret NAME</c>).
    /// Default: none; the chart makes one up when it is installed, and keeps it in a Secret of its own.
    /// </summary>
    [MinLength(1)]
    public string? GrafanaSecret { get; init; }

    /// <summary>
    /// Where the runbooks are: <c>/NAME.md</c> is put behind it.
    /// Default: <c>docs/runbooks</c>, their place in this repository.
    /// </summary>
    [MinLength(1)]
    public string RunbookUrl { get; init; } = "docs/runbooks";

    /// <summary>
    /// Whether the DCGM exporter tells which pod uses a share of a time-sliced GPU (<c>KUBERNETES_VIRTUAL_GPUS</c>).
    /// Default: true; without it such pods have no GPU metrics.
    /// </summary>
    public bool VirtualGpus { get; init; } = true;

    /// <summary>
    /// Who hears of alerts, by a name of yours.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, ReceiverSpec> Receivers { get; init; } = Named.None<ReceiverSpec>();
}
