namespace MlPlatform.Core.Mig;

/// <summary>Looks for places of instances on the memory slices of a GPU: every possibility, so that what isn't found isn't there.</summary>
static class MigSearch
{
    /// <summary>A place for each instance, by start; null where there is none for all of them.</summary>
    /// <param name="geometry">How the GPU can be cut.</param>
    /// <param name="counts">The instances.</param>
    public static IReadOnlyList<MigInstance>? Place(MigGeometry geometry, IReadOnlyList<MigCount> counts)
    {
        if (MemorySlices(counts) > geometry.MemorySlices || ComputeSlices(counts) > geometry.ComputeSlices || !HasEngines(geometry, counts) || Extensions(counts) > 1)
            return null;
        // The largest first: they have the fewest starts.
        var wanted = Largest(counts).SelectMany(count => Enumerable.Repeat(count.Profile, count.Count)).ToList();
        var starts = new int[wanted.Count];
        return Place(wanted, starts, 0, 0)
            ? [.. wanted.Select((profile, index) => new MigInstance(profile, starts[index])).OrderBy(instance => instance.Start)]
            : null;
    }

    public static int MemorySlices(IReadOnlyList<MigCount> counts) => counts.Sum(count => count.Count * count.Profile.MemorySlices);

    public static int ComputeSlices(IReadOnlyList<MigCount> counts) => counts.Sum(count => count.Count * count.Profile.ComputeSlices);

    public static int MediaEngines(IReadOnlyList<MigCount> counts) => counts.Sum(count => count.Count * count.Profile.MediaEngines);

    public static int Extensions(IReadOnlyList<MigCount> counts) => counts.Sum(count => count.Profile.Extensions ? count.Count : 0);

    public static bool HasEngines(MigGeometry geometry, IReadOnlyList<MigCount> counts) => geometry.MediaEngines is not { } engines || MediaEngines(counts) <= engines;

    /// <summary>The counts, the largest profile first.</summary>
    public static IEnumerable<MigCount> Largest(IReadOnlyList<MigCount> counts) =>
        counts.OrderByDescending(count => count.Profile.MemorySlices).ThenByDescending(count => count.Profile.ComputeSlices).ThenBy(count => count.Profile.Name, StringComparer.Ordinal);

    static bool Place(List<MigProfile> wanted, int[] starts, int index, int taken)
    {
        if (index == wanted.Count)
            return true;
        var profile = wanted[index];
        // Of instances that are alike the later one stands behind: else each order of them would be tried.
        var after = index > 0 && wanted[index - 1].Name == profile.Name ? starts[index - 1] : -1;
        foreach (var start in profile.Starts)
        {
            var slices = ((1 << profile.MemorySlices) - 1) << start;
            if (start <= after || (taken & slices) != 0)
                continue;
            starts[index] = start;
            if (Place(wanted, starts, index + 1, taken | slices))
                return true;
        }

        return false;
    }
}
