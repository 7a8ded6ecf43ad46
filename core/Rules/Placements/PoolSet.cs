using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>Pools with all models that can run nowhere else: together they must find room there.</summary>
/// <param name="Pools">The pools, by name.</param>
/// <param name="Models">The models, by tenant and name.</param>
sealed record PoolSet(IReadOnlyList<PlacedPool> Pools, IReadOnlyList<PlacedModel> Models)
{
    /// <summary>The pools in words.</summary>
    public string Names => Pools is [var only] ? $"the pool '{only.Node.Name}'" : $"the pools {Shown.Keys(Pools.Select(pool => pool.Node.Name))}";

    /// <summary>Whether all pools of the other are among these.</summary>
    public bool Contains(PoolSet other) => other.Pools.Count <= Pools.Count && other.Pools.All(Pools.Contains);

    /// <summary>The models of all sets that can run nowhere but in these pools.</summary>
    /// <param name="sets">The sets of a platform.</param>
    /// <param name="pools">The pools.</param>
    /// <param name="known">Those asked for before.</param>
    public static PoolSet Within(IReadOnlyList<PoolSet> sets, IReadOnlyList<PlacedPool> pools, Dictionary<string, PoolSet> known)
    {
        var key = Key(pools);
        if (!known.TryGetValue(key, out var within))
        {
            var all = new PoolSet(pools, []);
            known.Add(key, within = all with { Models = [.. sets.Where(all.Contains).SelectMany(set => set.Models).Distinct().OrderBy(model => model.Name, StringComparer.Ordinal)] });
        }

        return within;
    }

    /// <summary>
    /// The pool sets of models, the smallest first, and what sets that overlap are together. A model that fits on no node, or whose pools
    /// aren't known, is left out: what remains is at least needed.
    /// </summary>
    /// <param name="models">The models.</param>
    public static IReadOnlyList<PoolSet> Of(IReadOnlyList<PlacedModel> models)
    {
        var groups = models
            .Where(model => model.FitsSomewhere && model.Pools.All(pool => pool.KnowsSize))
            .GroupBy(model => Key(model.Pools))
            .Select(group => (group.First().Pools, Models: group.ToList()))
            .ToList();
        return [
            .. groups.Select(group => group.Pools)
                .Concat(Overlapping(groups.Select(group => group.Pools)))
                .DistinctBy(Key)
                .OrderBy(pools => pools.Count)
                .ThenBy(Key, StringComparer.Ordinal)
                .Select(pools => new PoolSet(pools, Within(pools))),
        ];

        IReadOnlyList<PlacedModel> Within(IReadOnlyList<PlacedPool> pools)
        {
            var all = pools.ToHashSet();
            return [
                .. groups.Where(group => group.Pools.Count <= all.Count && group.Pools.All(all.Contains))
                    .SelectMany(group => group.Models)
                    .OrderBy(model => model.Name, StringComparer.Ordinal),
            ];
        }
    }

    static List<IReadOnlyList<PlacedPool>> Overlapping(IEnumerable<IReadOnlyList<PlacedPool>> sets)
    {
        var unions = new List<IReadOnlyList<PlacedPool>>();
        foreach (var set in sets)
        {
            var touching = unions.FindAll(union => union.Any(set.Contains));
            unions.RemoveAll(touching.Contains);
            unions.Add([.. touching.SelectMany(union => union).Concat(set).Distinct().OrderBy(pool => pool.Node.Name, StringComparer.Ordinal)]);
        }

        return unions;
    }

    // No name of a pool that is any good holds a comma, and one that is none is refused anyway.
    static string Key(IReadOnlyList<PlacedPool> pools) => string.Join(',', pools.Select(pool => pool.Node.Name));
}
