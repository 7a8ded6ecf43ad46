using MlPlatform.Core.Autoscaling;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Capacity.Packing;

/// <summary>The order in which an autoscaler adds to pools: by the priorities that are set, else spot first, then by the price of a node.</summary>
static class PoolOrder
{
    public static IReadOnlyList<PlacedPool> Of(IEnumerable<PlacedPool> pools, AutoscalerSpec autoscaler) =>
    [
        .. pools
            .Where(pool => pool.IsResolved)
            .OrderByDescending(pool => NodePriorities.Set(pool.Node.Name, autoscaler) ?? int.MinValue)
            .ThenBy(pool => NodePriorities.Rank(pool.Pool.Spec.Capacity))
            .ThenBy(pool => NodePriorities.Price(pool.Pool))
            .ThenBy(pool => pool.Node.Name, StringComparer.Ordinal),
    ];
}
