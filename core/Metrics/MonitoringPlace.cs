namespace MlPlatform.Core.Metrics;

/// <summary>Where Prometheus is, for whoever scrapes, asks or lets in.</summary>
public static class MonitoringPlace
{
    /// <summary>Namespace of Prometheus, Alertmanager and Grafana.</summary>
    public const string Namespace = "monitoring";

    /// <summary>Name of the release of kube-prometheus-stack, by which the chart names its objects.</summary>
    public const string Release = "kube-prometheus-stack";

    /// <summary>Address of Prometheus inside the cluster.</summary>
    public const string Prometheus = $"http://{Release}-prometheus.{Namespace}.svc.cluster.local:9090";

    /// <summary>Label of the series of Prometheus that name the pool of a node: kube-state-metrics' form of our label.</summary>
    public const string PoolLabel = "label_mlplatform_io_pool";
}
