namespace MlPlatform.Core.Metrics;

/// <summary>
/// The series of inference servers. Sources: vllm-project/vllm vllm/v1/metrics/loggers.py and docs/usage/metrics.md; triton-inference-server/server@e1db8a6
/// docs/user_guide/metrics.md; huggingface/text-generation-inference@db931fc docs metrics.md; those of SGLang from its users' exporters.
/// </summary>
static class ServerSeries
{
    static readonly string[] VllmLabels = ["model_name", "engine"];
    static readonly string[] TritonLabels = ["model", "version"];

    /// <summary>All of them.</summary>
    public static IEnumerable<MetricSeries> All => [.. Vllm, .. Triton, .. Tgi, .. Sglang];

    static IEnumerable<MetricSeries> Vllm =>
    [
        .. Of(MetricExporter.Vllm, SeriesKind.Gauge, VllmLabels, "vllm:num_requests_running", "vllm:num_requests_waiting", "vllm:num_requests_waiting_by_reason", "vllm:cache_config_info", "vllm:lora_requests_info"),
        .. Of(MetricExporter.Vllm, SeriesKind.Gauge, VllmLabels, "vllm:kv_cache_usage_perc").Select(series => series with { Unit = SeriesUnit.Ratio }),
        .. Of(
            MetricExporter.Vllm,
            SeriesKind.Counter,
            VllmLabels,
            "vllm:prefix_cache_queries",
            "vllm:prefix_cache_hits",
            "vllm:num_preemptions",
            "vllm:prompt_tokens",
            "vllm:generation_tokens",
            "vllm:request_success"),
        // Of the HTTP server in front of its engine: trallnag/prometheus-fastapi-instrumentator, which vLLM's API server is instrumented with.
        .. Of(MetricExporter.Vllm, SeriesKind.Counter, ["handler", "method", "status"], "http_requests"),
        .. Of(
            MetricExporter.Vllm,
            SeriesKind.Histogram,
            VllmLabels,
            "vllm:time_to_first_token_seconds",
            "vllm:inter_token_latency_seconds",
            "vllm:request_time_per_output_token_seconds",
            "vllm:e2e_request_latency_seconds",
            "vllm:request_queue_time_seconds",
            "vllm:request_inference_time_seconds",
            "vllm:request_prefill_time_seconds",
            "vllm:request_decode_time_seconds",
            "vllm:request_prompt_tokens",
            "vllm:request_generation_tokens",
            "vllm:request_max_num_generation_tokens",
            "vllm:request_params_n",
            "vllm:request_params_max_tokens",
            "vllm:iteration_tokens_total"),
    ];

    static IEnumerable<MetricSeries> Triton =>
    [
        .. Of(MetricExporter.Triton, SeriesKind.Gauge, TritonLabels, "nv_inference_pending_request_count", "nv_gpu_memory_used_bytes", "nv_gpu_memory_total_bytes", "nv_gpu_power_usage", "nv_gpu_power_limit"),
        .. Of(MetricExporter.Triton, SeriesKind.Gauge, [], "nv_cpu_memory_total_bytes", "nv_cpu_memory_used_bytes"),
        .. Of(MetricExporter.Triton, SeriesKind.Gauge, [], "nv_cpu_utilization").Select(series => series with { Unit = SeriesUnit.Ratio }),
        .. Of(MetricExporter.Triton, SeriesKind.Gauge, ["request_type", .. TritonLabels], "nv_trt_llm_request_metrics"),
        .. Of(MetricExporter.Triton, SeriesKind.Gauge, ["kv_cache_block_type", .. TritonLabels], "nv_trt_llm_kv_cache_block_metrics"),
        .. Of(MetricExporter.Triton, SeriesKind.Gauge, ["gpu_uuid"], "nv_gpu_utilization").Select(series => series with { Unit = SeriesUnit.Ratio }),
        .. Of(
            MetricExporter.Triton,
            SeriesKind.Counter,
            TritonLabels,
            "nv_inference_request_success",
            "nv_inference_request_failure",
            "nv_inference_count",
            "nv_inference_exec_count",
            "nv_inference_request_duration_us",
            "nv_inference_queue_duration_us",
            "nv_inference_compute_input_duration_us",
            "nv_inference_compute_infer_duration_us",
            "nv_inference_compute_output_duration_us",
            "nv_energy_consumption"),
        .. Of(MetricExporter.Triton, SeriesKind.Histogram, TritonLabels, "nv_inference_first_response_histogram_ms"),
        // With --metrics-config summary_latencies=true.
        .. Of(MetricExporter.Triton, SeriesKind.Gauge, ["quantile", .. TritonLabels], "nv_inference_request_summary_us"),
    ];

    static IEnumerable<MetricSeries> Tgi =>
    [
        .. Of(MetricExporter.Tgi, SeriesKind.Gauge, [], "tgi_queue_size", "tgi_batch_current_size", "tgi_batch_current_max_tokens"),
        .. Of(MetricExporter.Tgi, SeriesKind.Counter, [], "tgi_request_count", "tgi_request_success", "tgi_request_failure", "tgi_batch_inference_count", "tgi_batch_inference_success"),
        .. Of(
            MetricExporter.Tgi,
            SeriesKind.Histogram,
            [],
            "tgi_request_duration",
            "tgi_request_validation_duration",
            "tgi_request_queue_duration",
            "tgi_request_inference_duration",
            "tgi_request_mean_time_per_token_duration",
            "tgi_request_input_length",
            "tgi_request_max_new_tokens",
            "tgi_request_generated_tokens",
            "tgi_batch_next_size",
            "tgi_batch_inference_duration",
            "tgi_batch_forward_duration"),
    ];

    static IEnumerable<MetricSeries> Sglang =>
    [
        .. Of(MetricExporter.Sglang, SeriesKind.Gauge, ["model_name"], "sglang:num_queue_reqs", "sglang:num_running_reqs", "sglang:num_used_tokens", "sglang:max_total_num_tokens", "sglang:gen_throughput"),
        .. Of(MetricExporter.Sglang, SeriesKind.Gauge, ["model_name"], "sglang:token_usage", "sglang:cache_hit_rate").Select(series => series with { Unit = SeriesUnit.Ratio }),
        .. Of(MetricExporter.Sglang, SeriesKind.Counter, ["model_name"], "sglang:prompt_tokens", "sglang:generation_tokens", "sglang:num_requests", "sglang:cached_tokens", "sglang:num_aborted_requests"),
        .. Of(MetricExporter.Sglang, SeriesKind.Histogram, ["model_name"], "sglang:time_to_first_token_seconds", "sglang:time_per_output_token_seconds", "sglang:e2e_request_latency_seconds"),
    ];

    static IEnumerable<MetricSeries> Of(MetricExporter exporter, SeriesKind kind, IReadOnlyList<string> labels, params IEnumerable<string> names) =>
        names.Select(name => new MetricSeries { Name = name, Exporter = exporter, Kind = kind, Labels = labels });
}
