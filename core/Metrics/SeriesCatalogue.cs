using System.Collections.Frozen;
using MlPlatform.Core.Settings;

namespace MlPlatform.Core.Metrics;

/// <summary>The series that a platform's exporters emit: what an autoscaler may go by. A list of one's own for the DCGM exporter isn't in it.</summary>
public static class SeriesCatalogue
{
    static readonly string[] Endings = ["_bucket", "_sum", "_count", "_total"];

    static readonly FrozenDictionary<string, MetricSeries> ByName =
        new[] { DcgmSeries.All, ServerSeries.All, ClusterSeries.All }.SelectMany(all => all).ToFrozenDictionary(series => series.Name, StringComparer.Ordinal);

    // What vLLM called them before it hid and then dropped the names.
    static readonly FrozenDictionary<string, string> Renamed = new Dictionary<string, string>
    {
        ["vllm:gpu_cache_usage_perc"] = "vllm:kv_cache_usage_perc",
        ["vllm:gpu_prefix_cache_queries"] = "vllm:prefix_cache_queries",
        ["vllm:gpu_prefix_cache_hits"] = "vllm:prefix_cache_hits",
        ["vllm:time_per_output_token_seconds"] = "vllm:inter_token_latency_seconds",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, MetricExporter> Prefixes = new Dictionary<string, MetricExporter>
    {
        ["DCGM_"] = MetricExporter.Dcgm,
        ["vllm:"] = MetricExporter.Vllm,
        ["nv_"] = MetricExporter.Triton,
        ["tgi_"] = MetricExporter.Tgi,
        ["sglang:"] = MetricExporter.Sglang,
        ["container_"] = MetricExporter.Containers,
        ["kube_"] = MetricExporter.KubeState,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<MetricSeries> All { get; } = [.. ByName.Values.OrderBy(series => series.Name, StringComparer.Ordinal)];

    /// <summary>The series of a name, with the ending of a histogram or counter or without, or null.</summary>
    /// <param name="name">Its name in a query.</param>
    public static MetricSeries? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ByName.GetValueOrDefault(name) ?? ByName.GetValueOrDefault(Stem(name));
    }

    /// <summary>The names of all series that a query reads, known or not, each once, sorted.</summary>
    /// <param name="query">The query.</param>
    public static IReadOnlyList<string> ReadBy(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return [.. PromQuery.Names(query).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The exporter that series of such a name come from, whether there is one of that name or not; null where it can't be told.</summary>
    /// <param name="name">Its name in a query.</param>
    public static MetricExporter? ExporterOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var (prefix, exporter) in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return exporter;
        }

        return null;
    }

    /// <summary>
    /// The name that was meant by one that no exporter has: its new name, or the one that differs by a letter or two. Null where none is near: exporters
    /// have more series than stand here.
    /// </summary>
    /// <param name="name">A name that <see cref="Find"/> doesn't know.</param>
    public static string? Meant(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var stem = Stem(name);
        if ((Renamed.GetValueOrDefault(name) ?? Renamed.GetValueOrDefault(stem)) is { } now)
            return now;
        if (ExporterOf(name) is not { } exporter)
            return null;
        var near = Nearest.To(stem, All.Where(series => series.Exporter == exporter).Select(series => Stem(series.Name)));
        // The cluster's own have hundreds of names that are much alike: kube_pod_info and kube_job_info.
        var most = exporter is MetricExporter.KubeState or MetricExporter.Containers ? 1 : 2;
        return near is not null && Nearest.Distance(stem, near) <= most ? near : null;
    }

    static string Stem(string name)
    {
        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return name[..^ending.Length];
        }

        return name;
    }
}
