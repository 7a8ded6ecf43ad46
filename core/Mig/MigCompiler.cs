using MlPlatform.Core.Settings;

namespace MlPlatform.Core.Mig;

/// <summary>Compiles the text of a layout against the places that a GPU really has.</summary>
public static class MigCompiler
{
    /// <summary>The layout with its proof, or why the GPU can't be cut like that and what is near.</summary>
    /// <param name="geometry">How the GPU can be cut.</param>
    /// <param name="text">The layout of one GPU.</param>
    public static MigCompiled Compile(MigGeometry geometry, string text)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        ArgumentNullException.ThrowIfNull(text);
        if (LayoutText.IsWhole(text))
            return new(null, null);
        var (items, malformed) = LayoutText.Read(text);
        if (malformed is not null)
            return Refused(text, malformed, $"Write it as profiles of {geometry.Gpu}: {Shown.Keys(geometry.Profiles.Select(profile => profile.Name))}.", []);
        if (items.Any(item => geometry.Find(item.Profile) is null))
            return UnknownProfile(geometry, text, items);

        var known = items.Where(item => item.Count is not null).ToList();
        var counts = Counts(geometry, known.Select(item => (geometry.Find(item.Profile)!, item.Count!.Value)));
        if (counts.Count > 0 && MigSearch.Place(geometry, counts) is null)
            return DoesNotFit(geometry, text, counts);
        if (items.FirstOrDefault(item => item.Count is null) is { } rest)
            return Filled(geometry, text, known, geometry.Find(rest.Profile)!);
        return Proved(geometry, counts);
    }

    /// <summary>The instances by profile, in the order of the geometry; what stands twice is added up.</summary>
    internal static IReadOnlyList<MigCount> Counts(MigGeometry geometry, IEnumerable<(MigProfile Profile, int Count)> some)
    {
        var sums = some.GroupBy(one => one.Profile.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(one => one.Count), StringComparer.Ordinal);
        return [.. geometry.Profiles.Where(profile => sums.GetValueOrDefault(profile.Name) > 0).Select(profile => new MigCount(profile, sums[profile.Name]))];
    }

    static MigCompiled Filled(MigGeometry geometry, string text, List<LayoutItem> known, MigProfile rest)
    {
        for (var count = rest.Most; count > 0; count--)
        {
            var counts = Counts(geometry, known.Select(item => (geometry.Find(item.Profile)!, item.Count!.Value)).Append((rest, count)));
            if (MigSearch.Place(geometry, counts) is not null)
                return Proved(geometry, counts);
        }

        var others = Counts(geometry, known.Select(item => (geometry.Find(item.Profile)!, item.Count!.Value)));
        var one = Counts(geometry, others.Select(count => (count.Profile, count.Count)).Append((rest, 1)));
        return Refused(text, $"{string.Join(", ", others)} leave no room for {rest.Name}.", $"Take {rest.Name} out, or fewer of the others.", NearestLayouts.Of(geometry, one));
    }

    static MigCompiled Proved(MigGeometry geometry, IReadOnlyList<MigCount> counts) =>
        new(new() { Geometry = geometry, Counts = counts, Instances = MigSearch.Place(geometry, counts)! }, null);

    static MigCompiled DoesNotFit(MigGeometry geometry, string text, IReadOnlyList<MigCount> counts) => Refused(
        text,
        $"{geometry.Gpu} can't hold {string.Join(", ", counts)}:\n{string.Join('\n', MigReasons.Of(geometry, counts))}",
        "Take fewer or smaller slices.",
        NearestLayouts.Of(geometry, counts));

    static MigCompiled UnknownProfile(MigGeometry geometry, string text, IReadOnlyList<LayoutItem> items)
    {
        var unknown = items.Where(item => geometry.Find(item.Profile) is null).Select(item => item.Profile).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var meant = items.Select(item => (Profile: geometry.Find(item.Profile) ?? NearestProfile.To(geometry, item.Profile), Count: item.Count ?? 1)).ToList();
        var hints = unknown.Select(name => NearestProfile.To(geometry, name)?.Name).OfType<string>().Distinct().ToList();
        return Refused(
            text,
            $"There is no {string.Join(" and no ", unknown)} on {geometry.Gpu}; its profiles are {Shown.Keys(geometry.Profiles.Select(profile => profile.Name))}.",
            hints.Count > 0 ? $"Did you mean {string.Join(" and ", hints.Select(hint => $"'{hint}'"))}?" : "Name profiles that it has.",
            meant.TrueForAll(one => one.Profile is not null) ? NearestLayouts.Of(geometry, Counts(geometry, meant.Select(one => (one.Profile!, one.Count)))) : []);
    }

    static MigCompiled Refused(string text, string message, string mend, IReadOnlyList<string> nearest) => new(null, new()
    {
        Layout = text,
        Message = message,
        Mend = nearest.Count > 0 ? $"{mend} Nearest {(nearest.Count == 1 ? "is" : "are")} {string.Join("; ", nearest.Select(layout => $"'{layout}'"))}." : mend,
        Nearest = nearest,
    });
}
