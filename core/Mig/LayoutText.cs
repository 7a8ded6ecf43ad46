using System.Globalization;
using System.Text.RegularExpressions;
using MlPlatform.Core.Settings;

namespace MlPlatform.Core.Mig;

/// <summary>Reads a layout: <c>1g.10gb x 7</c>, <c>1g.5gb x 2, 2g.10gb x 1</c>, <c>all x 1g.10gb</c>, <c>none</c>.</summary>
static partial class LayoutText
{
    public const string Whole = "none";
    const string All = "all";
    const string Forms = "allowed are profiles with a count, '1g.10gb x 7' or '1g.5gb x 2, 2g.10gb x 1', as many of one as fit, 'all x 1g.10gb', and 'none'";

    /// <summary>Whether it leaves the GPU whole.</summary>
    public static bool IsWhole(string text) => text.Trim().Equals(Whole, StringComparison.OrdinalIgnoreCase);

    /// <summary>The parts of a layout, or what is wrong with its form.</summary>
    public static (IReadOnlyList<LayoutItem> Items, string? Problem) Read(string text)
    {
        var items = new List<LayoutItem>();
        foreach (var part in text.Split(','))
        {
            var match = Part().Match(part.Trim());
            var (before, after) = (match.Groups["before"].Value, match.Groups["after"].Value);
            if (!match.Success || (before.Length > 0 && after.Length > 0))
                return ([], $"{Shown.Text(part.Trim())} can't be read; {Forms}.");
            var count = before.Length > 0 ? before : after.Length > 0 ? after : "1";
            if (count.Equals(All, StringComparison.OrdinalIgnoreCase))
                items.Add(new(match.Groups["profile"].Value, null));
            else if (int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000)
                items.Add(new(match.Groups["profile"].Value, number));
            else
                return ([], $"{Shown.Text(part.Trim())} has the count {count}; allowed is 1 or more, and 'all'.");
        }

        return items.Count(item => item.Count is null) > 1 ? ([], "'all' stands twice; one profile fills what the others leave.") : (items, null);
    }

    [GeneratedRegex(@"\A(?:(?<before>\d+|all)\s*[x×*]\s*)?(?<profile>\S+?)(?:\s*[x×*]\s*(?<after>\d+|all))?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
