using System.Collections.Concurrent;

namespace MlPlatform.Core.Mig;

/// <summary>The layouts that fit and are nearest to one that doesn't.</summary>
static class NearestLayouts
{
    const int MostNamed = 3;

    // A few hundred a geometry, and always the same.
    static readonly ConcurrentDictionary<string, IReadOnlyList<IReadOnlyList<MigCount>>> Plain = new(StringComparer.Ordinal);

    /// <summary>
    /// Those with the fewest edits, where dropping, adding or replacing one instance is one; of several, those that waste least. Where the
    /// instances themselves fit, only they.
    /// </summary>
    public static IReadOnlyList<string> Of(MigGeometry geometry, IReadOnlyList<MigCount> wanted)
    {
        if (MigSearch.Place(geometry, wanted) is not null)
            return [Text(wanted)];
        var asked = wanted.ToDictionary(count => count.Profile.Name, count => count.Count, StringComparer.Ordinal);
        // Whoever didn't ask for media engines or graphics isn't offered them.
        var profiles = geometry.Profiles.Where(profile => asked.ContainsKey(profile.Name) || IsPlain(profile)).ToList();
        var fitting = profiles.TrueForAll(IsPlain) ? Plain.GetOrAdd(geometry.Gpu, _ => [.. Fitting(geometry, profiles, 0, [])]) : Fitting(geometry, profiles, 0, []);
        return [
            .. fitting
                .Select(counts => (Counts: counts, Edits: Edits(asked, counts)))
                .OrderBy(layout => layout.Edits)
                .ThenByDescending(layout => MigSearch.ComputeSlices(layout.Counts))
                .ThenByDescending(layout => MigSearch.MemorySlices(layout.Counts))
                .ThenBy(layout => New(asked, layout.Counts))
                .ThenBy(layout => Text(layout.Counts), StringComparer.Ordinal)
                .Take(MostNamed)
                .Select(layout => Text(layout.Counts)),
        ];
    }

    static bool IsPlain(MigProfile profile) => profile.Name.EndsWith("gb", StringComparison.Ordinal);

    static IEnumerable<IReadOnlyList<MigCount>> Fitting(MigGeometry geometry, List<MigProfile> profiles, int index, IReadOnlyList<MigCount> counts)
    {
        if (index == profiles.Count)
        {
            if (counts.Count > 0)
                yield return counts;
            yield break;
        }

        for (var count = 0; count <= profiles[index].Most; count++)
        {
            IReadOnlyList<MigCount> more = count == 0 ? counts : [.. counts, new(profiles[index], count)];
            // What has no place alone has none with others.
            if (count > 0 && MigSearch.Place(geometry, more) is null)
                yield break;
            foreach (var fitting in Fitting(geometry, profiles, index + 1, more))
                yield return fitting;
        }
    }

    static int Edits(Dictionary<string, int> asked, IReadOnlyList<MigCount> counts)
    {
        var kept = counts.Sum(count => Math.Min(count.Count, asked.GetValueOrDefault(count.Profile.Name)));
        return Math.Max(asked.Values.Sum() - kept, counts.Sum(count => count.Count) - kept);
    }

    static int New(Dictionary<string, int> asked, IReadOnlyList<MigCount> counts) => counts.Count(count => !asked.ContainsKey(count.Profile.Name));

    static string Text(IReadOnlyList<MigCount> counts) => string.Join(", ", counts);
}
