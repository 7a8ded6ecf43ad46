namespace MlPlatform.Core.Specs;

/// <summary>What brings metrics of Prometheus to autoscalers.</summary>
public enum MetricsAdapter
{
    /// <summary>Nobody: autoscalers know CPU and memory only.</summary>
    None,

    /// <summary>KEDA.</summary>
    Keda,

    /// <summary>prometheus-adapter, on its way out.</summary>
    PrometheusAdapter,
}
