using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Metrics;

/// <summary>The series behind a metric that an autoscaler goes by.</summary>
public static class ScalingSeries
{
    /// <summary>The name of the series that tells how many requests wait on a server; null where it isn't known.</summary>
    /// <param name="server">The server.</param>
    public static string? Queue(InferenceServer server) => server switch
    {
        InferenceServer.Vllm => "vllm:num_requests_waiting",
        InferenceServer.Triton => "nv_inference_pending_request_count",
        InferenceServer.Sglang => "sglang:num_queue_reqs",
        InferenceServer.Tgi => "tgi_queue_size",
        _ => null,
    };

    /// <summary>The name of the series, with a selector where it needs one, that tells how many requests run on a server; null where it isn't known.</summary>
    /// <param name="server">The server. Triton has one for models of TensorRT-LLM only.</param>
    public static string? InFlight(InferenceServer server) => server switch
    {
        InferenceServer.Vllm => "vllm:num_requests_running",
        InferenceServer.Triton => "nv_trt_llm_request_metrics{request_type=\"scheduled\"}",
        InferenceServer.Sglang => "sglang:num_running_reqs",
        InferenceServer.Tgi => "tgi_batch_current_size",
        _ => null,
    };

    /// <summary>
    /// The name of the series that tells how busy a GPU is, and by what its values are multiplied to be percent. NVML's utilisation isn't there on
    /// GPUs in MIG mode; the share of time in which the graphics engine was active is, for each slice.
    /// </summary>
    /// <param name="sharing">How the pool's GPUs are shared.</param>
    public static (string Name, int Times) GpuUtilization(SharingSpec sharing)
    {
        ArgumentNullException.ThrowIfNull(sharing);
        return sharing.Mig is null ? ("DCGM_FI_DEV_GPU_UTIL", 1) : ("DCGM_FI_PROF_GR_ENGINE_ACTIVE", 100);
    }

    /// <summary>The name of the series behind a metric of a server; null where there is none, or it isn't of a server.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="server">The server.</param>
    public static string? Of(ScalingMetric metric, InferenceServer server) => metric switch
    {
        ScalingMetric.Queue => Queue(server),
        ScalingMetric.InFlight => InFlight(server),
        _ => null,
    };
}
