using MlPlatform.Core.Capacity;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Capacities;

/// <summary>The models whose load and pools can be relied on.</summary>
static class Known
{
    public static IEnumerable<(PlacedModel Model, ModelCapacity Capacity)> Of(PlacedPlatform scope) => scope.Capacities.Where(found =>
        found.Model.Node.KnowsAllOf(nameof(ModelSpec.Load))
        && found.Model.Pools.Count > 0
        && found.Model.Pools.All(pool => pool.Node.Knows(nameof(NodePoolSpec.MaxNodes), nameof(NodePoolSpec.MinNodes))));
}
