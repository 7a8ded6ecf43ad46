namespace MlPlatform.Core.Metrics;

/// <summary>What emits a series that Prometheus reads.</summary>
public enum MetricExporter
{
    /// <summary>NVIDIA's DCGM exporter, as the GPU Operator runs it.</summary>
    Dcgm,

    /// <summary>vLLM.</summary>
    Vllm,

    /// <summary>NVIDIA Triton.</summary>
    Triton,

    /// <summary>Text Generation Inference.</summary>
    Tgi,

    /// <summary>SGLang, where it is started with <c>--enable-metrics</c>.</summary>
    Sglang,

    /// <summary>The kubelet's cAdvisor.</summary>
    Containers,

    /// <summary>kube-state-metrics.</summary>
    KubeState,

    /// <summary>Prometheus itself, of what it scrapes.</summary>
    Prometheus,
}
