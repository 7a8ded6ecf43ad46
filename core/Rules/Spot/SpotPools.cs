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

    /// <summary>Its pools whose machines don't stay, as far as that is known: those of the spot market, of flex-start and queues, and of a block that ends on a day.</summary>
    public static IReadOnlyList<PlacedPool> Passing(PlacedWorkload workload) => [.. workload.Pools.Where(pool => pool.Node.Knows(nameof(NodePoolSpec.Capacity)) && !Stays(pool.Node.Spec.Capacity))];

    /// <summary>Whether machines that are bought so stay until nobody wants them.</summary>
    public static bool Stays(CapacityType capacity) => capacity is CapacityType.OnDemand or CapacityType.Reserved;

    /// <summary>Whether none of its pools has machines that stay.</summary>
    public static bool OnlyPassing(PlacedWorkload workload) => Knows(workload) && Passing(workload).Count == workload.Pools.Count;

    /// <summary>How its pools that don't stay are bought, in words.</summary>
    public static string Words(PlacedWorkload workload) =>
        string.Join(" and ", Passing(workload).Select(pool => Word(pool.Node.Spec.Capacity)).Distinct());

    static string Word(CapacityType capacity) => capacity switch
    {
        CapacityType.CapacityBlock => "in a capacity block, which ends",
        CapacityType.FlexStart => "by flex-start, for some hours",
        CapacityType.Queued => "in a queue, for some hours",
        _ => "on the spot market",
    };

    /// <summary>Whether all of its pools are on the spot market.</summary>
    public static bool Only(PlacedWorkload workload) => Knows(workload) && Of(workload).Count == workload.Pools.Count;
}
