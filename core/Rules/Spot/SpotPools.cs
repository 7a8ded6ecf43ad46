using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Spot;

/// <summary>Which of a workload's pools may be taken back.</summary>
static class SpotPools
{
    /// <summary>Whether it is known how all of its pools are bought.</summary>
    public static bool Knows(PlacedWorkload workload) => workload.Pools.Count > 0 && workload.Pools.All(pool => pool.Node.Knows(nameof(NodePoolSpec.Capacity)));

    /// <summary>Its pools on the spot market, as far as that is known.</summary>
    public static IReadOnlyList<PlacedPool> Of(PlacedWorkload workload) =>
        [.. workload.Pools.Where(pool => pool.Node.Spec.Capacity == CapacityType.Spot && pool.Node.Knows(nameof(NodePoolSpec.Capacity)))];

    /// <summary>Whether all of its pools are on the spot market.</summary>
    public static bool Only(PlacedWorkload workload) => Knows(workload) && Of(workload).Count == workload.Pools.Count;
}
