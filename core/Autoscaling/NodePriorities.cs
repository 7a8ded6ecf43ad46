using System.Text.RegularExpressions;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Autoscaling;

/// <summary>Which pools an autoscaler adds nodes to first: what is paid for anyway, then spot, then by the price of a GPU, or of a node that has none.</summary>
public static class NodePriorities
{
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>The pools in tiers, the first tier first; those of one tier are alike to us, and the autoscaler chooses.</summary>
    /// <param name="pools">The pools.</param>
    public static IReadOnlyList<IReadOnlyList<NodePool>> Tiers(IEnumerable<NodePool> pools) =>
    [
        .. pools
            .GroupBy(pool => (Rank: Rank(pool.Spec.Capacity), Price: Price(pool)))
            .OrderBy(tier => tier.Key)
            .Select(tier => (IReadOnlyList<NodePool>)[.. tier.OrderBy(pool => pool.Name, StringComparer.Ordinal)]),
    ];

    /// <summary>What is paid for anyway comes first, then what is cheap.</summary>
    internal static int Rank(CapacityType capacity) => capacity switch
    {
        CapacityType.Reserved or CapacityType.CapacityBlock => 0,
        CapacityType.Spot => 1,
        _ => 2,
    };

    /// <summary>On-demand price of a GPU for an hour, or of a node without; the last where it isn't known.</summary>
    internal static decimal Price(NodePool pool) =>
        pool.Machines is [var machine, ..] ? machine.OnDemand?.UsdPerHour / Math.Max(1, pool.GpusPerNode) ?? decimal.MaxValue : decimal.MaxValue;

    /// <summary>The priority that the settings give a pool; null where none of their expressions matches.</summary>
    internal static int? Set(string pool, AutoscalerSpec autoscaler) =>
        autoscaler.Priorities.Where(priority => Matches(priority.Key, pool)).Select(priority => (int?)priority.Value).Max();

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
