using MlPlatform.Core.Capacity;
using MlPlatform.Core.Capacity.Packing;
using MlPlatform.Core.Rules.Placements;

namespace MlPlatform.Core.Costs;

/// <summary>A platform at its minimum, as expected, and at its maximum: which replicas are where, on how many nodes.</summary>
sealed class Levels(PackedPlatform minimum, PackedPlatform expected, PackedPlatform maximum)
{
    public static Levels Of(PlacedPlatform platform) => new(
        PackedPlatform.Of(platform, model => model.Node.Spec.MinReplicas, pool => pool.Pool.Spec.MinNodes),
        PackedPlatform.Of(platform, ExpectedReplicas.Of, pool => pool.Pool.Spec.MinNodes),
        PackedPlatform.Of(platform, model => model.Node.Spec.MaxReplicas, pool => pool.MostNodes));

    /// <summary>The packings with their names.</summary>
    public IReadOnlyList<(string Name, PackedPlatform Packed)> All { get; } = [("minimum", minimum), ("expected size", expected), ("maximum", maximum)];

    /// <summary>Something of a pool at each level.</summary>
    public IReadOnlyList<T> Of<T>(PlacedPool pool, Func<PackedPool, T> what) => [.. All.Select(level => what(level.Packed.Find(pool)))];

    /// <summary>Replicas of each model in each pool.</summary>
    public ILookup<PlacedModel, (PlacedPool Pool, CountRange Replicas)> Replicas { get; } = Counted([minimum, expected, maximum]);

    static ILookup<PlacedModel, (PlacedPool Pool, CountRange Replicas)> Counted(IReadOnlyList<PackedPlatform> levels) => levels
        .SelectMany((level, index) => level.Placed.Select(placed => (placed.Model, Pool: placed.Pool!, Index: index, placed.Replicas)))
        .GroupBy(placed => (placed.Model, placed.Pool))
        .ToLookup(
            group => group.Key.Model,
            group => (group.Key.Pool, new CountRange(At(group, 0), At(group, 1), At(group, 2))));

    static long At(IEnumerable<(PlacedModel Model, PlacedPool Pool, int Index, long Replicas)> placed, int level) =>
        placed.Where(replicas => replicas.Index == level).Sum(replicas => replicas.Replicas);
}
