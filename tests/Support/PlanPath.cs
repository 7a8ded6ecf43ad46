using System.Text.RegularExpressions;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Tests.Support;

/// <summary>Reads a value of a plan by its path.</summary>
static partial class PlanPath
{
    public static string? Read(PlanValue value, string path)
    {
        PlanValue? at = value;
        foreach (Match step in Steps().Matches(path))
            at = (at, step.Groups["key"].Value, step.Groups["index"].Value) switch
            {
                (PlanObject map, { Length: > 0 } key, _) => map[key.Trim('\'')],
                (PlanList list, _, { Length: > 0 } index) when int.Parse(index) < list.Items.Count => list.Items[int.Parse(index)],
                _ => null,
            };
        return at?.ToString();
    }

    [GeneratedRegex(@"\[(?<index>\d+)\]|(?<key>'[^']+'|[^.\[\]]+)")]
    private static partial Regex Steps();
}
