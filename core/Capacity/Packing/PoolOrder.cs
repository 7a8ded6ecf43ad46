using System.Text.RegularExpressions;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Capacity.Packing;

/// <summary>The order in which an autoscaler adds to pools: by the priorities that are set, else spot first, then by the price of a node.</summary>
static class PoolOrder
{
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    public static IReadOnlyList<PlacedPool> Of(IEnumerable<PlacedPool> pools, AutoscalerSpec autoscaler) =>
    [
        .. pools
            .Where(pool => pool.IsResolved)
            .OrderByDescending(pool => Priority(pool.Node.Name, autoscaler))
            .ThenBy(pool => Rank(pool.Pool.Spec.Capacity))
            .ThenBy(pool => pool.Pool.Machines[0].OnDemand?.UsdPerHour / Math.Max(1, pool.Nodes[0].Gpus) ?? decimal.MaxValue)
            .ThenBy(pool => pool.Node.Name, StringComparer.Ordinal),
    ];

    // What is paid for anyway comes first, then what is cheap.
    static int Rank(CapacityType capacity) => capacity switch
    {
        CapacityType.Reserved or CapacityType.CapacityBlock => 0,
        CapacityType.Spot => 1,
        _ => 2,
    };

    static int Priority(string pool, AutoscalerSpec autoscaler) =>
        autoscaler.Priorities.Where(priority => Matches(priority.Key, pool)).Select(priority => priority.Value).DefaultIfEmpty(int.MinValue).Max();

    // An expression that isn't one is told by a rule.
    static bool Matches(string pattern, string pool)
    {
        try
        {
            return Regex.IsMatch(pool, pattern, RegexOptions.CultureInvariant, Patience);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
