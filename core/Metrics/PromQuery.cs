using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace MlPlatform.Core.Metrics;

/// <summary>
/// What can be told of a query over Prometheus by its text: which series it reads, whether it names whose, and whether its value is an average.
/// It reads no grammar; what it isn't sure of, it doesn't tell.
/// </summary>
sealed partial class PromQuery
{
    static readonly FrozenSet<string> Sums = new[] { "sum", "count", "min", "max", "group", "topk", "bottomk", "count_values", "stddev", "stdvar" }.ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> Averages = new[] { "avg", "quantile", "histogram_quantile", "histogram_avg" }.ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> Operators = new[] { "and", "or", "unless", "bool", "offset", "atan2", "inf", "nan", "by", "without", "on", "ignoring", "group_left", "group_right" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    PromQuery(string text)
    {
        var reads = new List<Read>();
        foreach (Match match in Word().Matches(text))
        {
            if (match.Groups["name"] is not { Success: true, Value: var name })
                continue;
            if (First is null && (Sums.Contains(name) || Averages.Contains(name)))
                First = name;
            if (SeriesCatalogue.ExporterOf(name) is { } exporter)
                reads.Add(new(name, exporter, NamesPods(match.Groups["selector"].Value)));
        }

        Reads = reads;
        IsNarrowed = Selector().Matches(text).Any(selector => NamesOne(selector.Value));
        IsRatio = Division().IsMatch(Plain(text));
    }

    /// <summary>The series of known exporters that it reads, in its order.</summary>
    public IReadOnlyList<Read> Reads { get; }

    /// <summary>Whether any of its selectors names what it wants (<c>namespace="fraud"</c>), and not only what it doesn't want.</summary>
    public bool IsNarrowed { get; }

    /// <summary>Whether its value is one thing divided by another, and not by a number.</summary>
    public bool IsRatio { get; }

    /// <summary>The first aggregation in it, which is the outermost; null where there is none.</summary>
    public string? First { get; }

    /// <summary>Whether its value is an average or a quantile over pods, which doesn't grow with them.</summary>
    public bool IsAverage => First is not null && Averages.Contains(First);

    /// <summary>Whether its value is a percentage or share, by the unit of what it reads.</summary>
    public bool IsPercentage => First is not "sum" and not "count" && Reads.Any(read => SeriesCatalogue.Find(read.Name) is { Unit: not SeriesUnit.Amount });

    /// <summary>The names of series in a query, whoever emits them: every name that is no function, operator or label.</summary>
    public static IEnumerable<string> Names(string text)
    {
        var bare = Grouping().Replace(Range().Replace(Selector().Replace(Quoted().Replace(text, "\"\""), ""), ""), "");
        return Name().Matches(bare).Select(match => match.Value).Where(name => !Operators.Contains(name));
    }

    /// <summary>Reads a query.</summary>
    public static PromQuery Of(string text) => new(text);

    static bool NamesOne(string selector) => Matcher().Matches(selector).Any(matcher => matcher.Groups["sign"].Value is "=" or "=~" && matcher.Groups["label"].Value is not ("job" or "endpoint" or "__name__"));

    static bool NamesPods(string selector) =>
        Matcher().Matches(selector).Any(matcher => matcher.Groups["sign"].Value is "=" or "=~" && matcher.Groups["label"].Value is ("pod" or "namespace" or "exported_pod" or "exported_namespace"));

    static string Plain(string text) => Selector().Replace(Quoted().Replace(text, "\"\""), "");

    /// <summary>A series that a query reads.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Exporter">The exporter that series of such names come from.</param>
    /// <param name="NamesPods">Whether its selector names pods, or their namespace.</param>
    internal sealed record Read(string Name, MetricExporter Exporter, bool NamesPods);

    // A text in quotes and a selector by itself are taken whole, so that no word in them is taken for a series.
    [GeneratedRegex("""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)\s*(?<selector>\{(?:[^"'{}]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*\})?|\{(?:[^"'{}]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*\})""")]
    private static partial Regex Word();

    [GeneratedRegex("""\{(?:[^"'{}]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*\}""")]
    private static partial Regex Selector();

    [GeneratedRegex("""(?<label>[a-zA-Z_][a-zA-Z0-9_]*)\s*(?<sign>=~|!~|!=|=)\s*["']""")]
    private static partial Regex Matcher();

    [GeneratedRegex("""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")]
    private static partial Regex Quoted();

    // Labels in brackets behind a word that takes some.
    [GeneratedRegex(@"\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^()]*\)")]
    private static partial Regex Grouping();

    [GeneratedRegex(@"\[[^\]]*\]|\boffset\s+-?[0-9a-z]+")]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<![\w:.])[a-zA-Z_:][\w:]*(?![\w:]|\s*\()")]
    private static partial Regex Name();

    [GeneratedRegex(@"/\s*(?![\s\d.])")]
    private static partial Regex Division();
}
