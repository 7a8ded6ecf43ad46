using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Metrics;

/// <summary>What prometheus-adapter makes of the series that pods are scaled on: one metric a series, since two series under one name may hide each other.</summary>
public static class AdapterRules
{
    /// <summary>The rules, metrics of pods all of them: external metrics would claim the API that is KEDA's.</summary>
    public static IReadOnlyList<AdapterRule> Custom { get; } =
    [
        .. Enum.GetValues<InferenceServer>()
            .SelectMany(server => new[] { ScalingSeries.Queue(server), ScalingSeries.InFlight(server) })
            .OfType<string>()
            .Select(series => Of(series, "sum")),
        .. new[] { new SharingSpec(), new SharingSpec { Mig = new() { Layout = "" } } }.Select(sharing => Of(ScalingSeries.GpuUtilization(sharing).Name, "avg")),
    ];

    /// <summary>What the metric of a series is called: no colons, which are those of recorded series.</summary>
    /// <param name="series">The series, with a selector where it has one.</param>
    public static string Name(string series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Split('{')[0].Replace(':', '_');
    }

    static AdapterRule Of(string series, string over)
    {
        var (name, selector) = series.IndexOf('{', StringComparison.Ordinal) is >= 0 and var at ? (series[..at], series[(at + 1)..^1]) : (series, "");
        return new(
            $"{{__name__=\"{name}\",namespace!=\"\",pod!=\"\"{(selector.Length == 0 ? "" : $",{selector}")}}}",
            new(new()),
            new($"^{name}$", Name(name)),
            $"{over}(<<.Series>>{{<<.LabelMatchers>>{(selector.Length == 0 ? "" : $",{selector}")}}}) by (<<.GroupBy>>)");
    }
}
