using MlPlatform.Core.Settings;

namespace MlPlatform.Core.Mig;

/// <summary>Says why instances don't fit on a GPU.</summary>
static class MigReasons
{
    /// <summary>The reasons, a line each: what there is too little of, and the instance that finds no place.</summary>
    public static IReadOnlyList<string> Of(MigGeometry geometry, IReadOnlyList<MigCount> counts)
    {
        var reasons = new List<string>();
        if (MigSearch.ComputeSlices(counts) is var compute && compute > geometry.ComputeSlices)
            reasons.Add($"{compute} of {geometry.ComputeSlices} compute slices: {Shares(counts, profile => profile.ComputeSlices)}");
        if (MigSearch.MemorySlices(counts) is var memory && memory > geometry.MemorySlices)
            reasons.Add($"{memory} of {geometry.MemorySlices} memory slices: {Shares(counts, profile => profile.MemorySlices)}");
        if (MigSearch.Extensions(counts) is var extensions and > 1)
            reasons.Add($"{extensions} instances with media extensions ({string.Join(", ", counts.Where(count => count.Profile.Extensions))}), which a GPU has once");
        if (!MigSearch.HasEngines(geometry, counts))
            reasons.Add($"{MigSearch.MediaEngines(counts)} of {geometry.MediaEngines} media engines: {Shares(counts, profile => profile.MediaEngines)}");
        if (reasons.Count == 0 || memory > geometry.MemorySlices)
            reasons.AddRange(NoStart(geometry, counts));
        return reasons;
    }

    static string Shares(IReadOnlyList<MigCount> counts, Func<MigProfile, int> share) =>
        string.Join(", ", counts.Where(count => share(count.Profile) > 0).Select(count => $"{count} takes {count.Count * share(count.Profile)}"));

    /// <summary>The instance that finds no place once those before it, larger ones first, have theirs.</summary>
    static IEnumerable<string> NoStart(MigGeometry geometry, IReadOnlyList<MigCount> counts)
    {
        IReadOnlyList<MigCount> placed = [];
        foreach (var profile in MigSearch.Largest(counts).SelectMany(count => Enumerable.Repeat(count.Profile, count.Count)))
        {
            var more = MigCompiler.Counts(geometry, placed.Select(count => (count.Profile, count.Count)).Append((profile, 1)));
            if (MigSearch.Place(geometry, more) is not null)
            {
                placed = more;
                continue;
            }

            // Too little compute is told by its number.
            if (placed.Count > 0 && MigSearch.ComputeSlices(more) <= geometry.ComputeSlices)
            {
                var all = MigSearch.MemorySlices(placed) == geometry.MemorySlices ? "take all memory slices" : "stand in the way";
                yield return $"{string.Join(", ", placed)} {all}: no start is left for {profile.Name}, which begins at memory slice {Starts(profile)}";
            }

            yield break;
        }
    }

    static string Starts(MigProfile profile) => profile.Starts is [var only] ? Shown.Number(only) : $"{string.Join(", ", profile.Starts.SkipLast(1))} or {profile.Starts[^1]}";
}
