using System.Collections.Frozen;
using MlPlatform.Core.Catalogues;

namespace MlPlatform.Core.Mig;

/// <summary>How each GPU model is cut, as far as it can be.</summary>
public static class MigGeometries
{
    static readonly Lazy<IReadOnlyList<MigGeometry>> File = new(Read);
    static readonly Lazy<FrozenDictionary<string, MigGeometry>> ByGpu = new(() => All.ToFrozenDictionary(geometry => geometry.Gpu, StringComparer.Ordinal));

    /// <summary>All of them, by GPU model.</summary>
    public static IReadOnlyList<MigGeometry> All => File.Value;

    /// <summary>The geometry of a GPU model, or null where it can't be cut.</summary>
    /// <param name="gpu">Name of the model, such as <c>A100-80GB</c>.</param>
    public static MigGeometry? Find(string gpu) => ByGpu.Value.GetValueOrDefault(gpu);

    /// <summary>
    /// The geometries that a name may mean: that of the whole name, else those whose names begin with its words. <c>b200</c> is
    /// <c>B200-180GB</c>, and <c>A100</c> may be either of two.
    /// </summary>
    /// <param name="name">A name as people type it.</param>
    public static IReadOnlyList<MigGeometry> Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = Words(name);
        if (words is ["NVIDIA", ..])
            words = words[1..];
        var begin = All.Where(geometry => Begins(Words(geometry.Gpu), words)).ToList();
        return begin.Find(geometry => Words(geometry.Gpu).Length == words.Length) is { } whole ? [whole] : begin;
    }

    static IReadOnlyList<MigGeometry> Read()
    {
        var file = CatalogueFile.Mig();
        return [
            .. file.Geometries.Select(geometry => geometry with
            {
                Source = file.Sources[geometry.Source],
                PlacementSource = file.Sources[geometry.PlacementSource],
                Profiles = [.. geometry.Profiles.Select(profile => profile.Source is { } source ? profile with { Source = file.Sources[source] } : profile)],
            }),
        ];
    }

    static string[] Words(string name) => name.ToUpperInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);

    static bool Begins(string[] all, string[] first) => first.Length > 0 && all.AsSpan().StartsWith(first);
}
