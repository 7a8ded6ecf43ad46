using MlPlatform.Core.Pools;

namespace MlPlatform.Core.Autoscaling;

/// <summary>Which node pools Karpenter tries first: 1 to 100, the highest first.</summary>
public static class KarpenterWeights
{
    const int Highest = 100;

    /// <summary>The weight of each pool, by its name.</summary>
    /// <param name="pools">The pools that Karpenter makes.</param>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<NodePool> pools) => NodePriorities.Tiers(pools)
        .SelectMany((tier, i) => tier.Select(pool => (pool.Name, Weight: Math.Max(1, Highest - i))))
        .ToDictionary(pool => pool.Name, pool => pool.Weight, StringComparer.Ordinal);
}
