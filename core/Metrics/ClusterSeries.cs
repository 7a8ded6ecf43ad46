namespace MlPlatform.Core.Metrics;

/// <summary>The series of the kubelet and of kube-state-metrics that autoscalers and alerts go by; there are many more.</summary>
static class ClusterSeries
{
    static readonly string[] ContainerCounters =
    [
        "container_cpu_usage_seconds_total", "container_cpu_cfs_throttled_periods_total", "container_cpu_cfs_periods_total", "container_network_receive_bytes_total",
        "container_network_transmit_bytes_total", "container_fs_reads_bytes_total", "container_fs_writes_bytes_total",
    ];

    static readonly string[] ContainerGauges = ["container_memory_working_set_bytes", "container_memory_usage_bytes", "container_memory_rss", "container_fs_usage_bytes"];

    static readonly string[] States =
    [
        "kube_node_info", "kube_pod_info", "kube_pod_status_phase", "kube_pod_status_ready", "kube_pod_container_resource_requests", "kube_pod_container_resource_limits",
        "kube_pod_container_status_restarts_total", "kube_deployment_spec_replicas", "kube_deployment_status_replicas", "kube_deployment_status_replicas_available",
        "kube_node_status_capacity", "kube_node_status_allocatable", "kube_node_status_condition", "kube_horizontalpodautoscaler_status_current_replicas",
        "kube_horizontalpodautoscaler_status_desired_replicas", "kube_horizontalpodautoscaler_spec_max_replicas",
        // kubernetes/kube-state-metrics docs/metrics: labels of nodes only those that it is told to tell.
        "kube_node_labels", "kube_node_spec_unschedulable", "kube_pod_status_unschedulable", "kube_resourcequota",
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<MetricSeries> All =>
    [
        .. ContainerCounters.Select(name => new MetricSeries { Name = name, Exporter = MetricExporter.Containers, Kind = SeriesKind.Counter }),
        .. ContainerGauges.Select(name => new MetricSeries { Name = name, Exporter = MetricExporter.Containers }),
        .. States.Select(name => new MetricSeries { Name = name, Exporter = MetricExporter.KubeState }),
        new() { Name = "up", Exporter = MetricExporter.Prometheus },
    ];
}
