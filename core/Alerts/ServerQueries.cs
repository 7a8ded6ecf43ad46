using MlPlatform.Core.Metrics;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Alerts;

/// <summary>
/// What a server tells of its requests, each as a query whose value has no labels; null where it doesn't tell. Sources: those of
/// <see cref="ServerSeries"/>, and the server's own pages that are named below.
/// </summary>
sealed record ServerQueries
{
    static readonly string[] Quantiles = ["0.5", "0.95", "0.99"];

    /// <summary>Requests a second over a window.</summary>
    public required Func<string, string> Requests { get; init; }

    /// <summary>Failed requests a second over a window; what clients gave up isn't among them.</summary>
    public Func<string, string>? Errors { get; init; }

    /// <summary>Seconds of a request by quantile, or by <c>mean</c>.</summary>
    public IReadOnlyList<(string Quantile, string Expression)> Latency { get; init; } = [];

    /// <summary>Whether that is a time which 500 ms is a fair threshold for: not of whole answers of a language model.</summary>
    public bool HasUsualLatency { get; init; } = true;

    /// <summary>Requests that wait.</summary>
    public required string Queue { get; init; }

    /// <summary>Those of a model; null where its server tells nothing.</summary>
    public static ServerQueries? Of(string @namespace, string name, ModelSpec model)
    {
        if (ServerScrape.Of(model) is null)
            return null;
        // The label that Prometheus takes from the Service, whose name is the model's.
        var of = $"namespace=\"{@namespace}\",service=\"{name}\"";
        var queue = $"sum({ScalingSeries.Queue(model.Server)}{{{of}}})";
        return model.Server switch
        {
            InferenceServer.Vllm => Vllm(of, queue),
            InferenceServer.Triton => Triton(of, queue, TellsQuantiles(model)),
            InferenceServer.Tgi => Tgi(of, queue),
            _ => Sglang(of, queue),
        };
    }

    // Its engine counts requests that ended well only; those that its API answered with 5xx are in the counter of its HTTP server
    // (prometheus-fastapi-instrumentator, which groups status codes).
    static ServerQueries Vllm(string of, string queue) => new()
    {
        Requests = window => $"sum(rate(http_requests_total{{{of},handler=~\"/v1/.*\"}}[{window}]))",
        Errors = window => $"sum(rate(http_requests_total{{{of},handler=~\"/v1/.*\",status=\"5xx\"}}[{window}]))",
        Latency = Histogram("vllm:time_to_first_token_seconds", of),
        Queue = queue,
    };

    // Quantiles with --metrics-config summary_latencies=true only, and those of several pods don't add up: the slowest counts. Else counters, of which a mean can be made.
    // A request that its client gave up counts as a failure with the reason CANCELED. triton-inference-server/server docs/user_guide/metrics.md.
    static ServerQueries Triton(string of, string queue, bool tellsQuantiles) => new()
    {
        Requests = window => $"sum(rate(nv_inference_request_success{{{of}}}[{window}])) + (sum(rate(nv_inference_request_failure{{{of},reason!=\"CANCELED\"}}[{window}])) or vector(0))",
        Errors = window => $"sum(rate(nv_inference_request_failure{{{of},reason!=\"CANCELED\"}}[{window}]))",
        Latency = tellsQuantiles
            ? [.. Quantiles.Select(quantile => (quantile, $"max(nv_inference_request_summary_us{{{of},quantile=\"{quantile}\"}}) / 1e6"))]
            : [("mean", $"sum(rate(nv_inference_request_duration_us{{{of}}}[5m])) / sum(rate(nv_inference_request_success{{{of}}}[5m])) / 1e6")],
        Queue = queue,
    };

    static ServerQueries Tgi(string of, string queue) => new()
    {
        Requests = window => $"sum(rate(tgi_request_count{{{of}}}[{window}]))",
        Errors = window => $"sum(rate(tgi_request_failure{{{of}}}[{window}]))",
        Latency = Histogram("tgi_request_duration", of),
        HasUsualLatency = false,
        Queue = queue,
    };

    // Of requests that didn't end well it counts the aborted, and those are mostly of clients that went away.
    static ServerQueries Sglang(string of, string queue) => new()
    {
        Requests = window => $"sum(rate(sglang:num_requests_total{{{of}}}[{window}]))",
        Latency = Histogram("sglang:time_to_first_token_seconds", of),
        Queue = queue,
    };

    /// <summary>Whether a Triton is told to work out quantiles of its latency.</summary>
    public static bool TellsQuantiles(ModelSpec model) => model.Arguments.Any(argument => argument.Contains("summary_latencies=true", StringComparison.Ordinal));

    static IReadOnlyList<(string, string)> Histogram(string name, string of) =>
        [.. Quantiles.Select(quantile => (quantile, $"histogram_quantile({quantile}, sum by (le) (rate({name}_bucket{{{of}}}[5m])))"))];
}
