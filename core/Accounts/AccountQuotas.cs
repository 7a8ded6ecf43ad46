using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Accounts;

/// <summary>
/// What a cloud account must have before the pools of a platform can reach their maximums. AWS counts vCPUs by family of machines, Google
/// Cloud GPUs by model, Azure vCPUs by family; each apart for spot machines and by region.
/// </summary>
public static class AccountQuotas
{
    /// <summary>The quotas of a platform, by cloud and code.</summary>
    /// <param name="platform">The platform.</param>
    public static IReadOnlyList<QuotaNeed> Of(PlatformSpec platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return Of(platform.Cluster.Region, NodePools.Of(platform));
    }

    /// <summary>The quotas that pools count in, by cloud and code.</summary>
    /// <param name="region">Region that they are in; null where it isn't known.</param>
    /// <param name="pools">The pools.</param>
    public static IReadOnlyList<QuotaNeed> Of(string? region, IEnumerable<NodePool> pools)
    {
        ArgumentNullException.ThrowIfNull(pools);
        return [.. pools
            .SelectMany(Counted)
            .GroupBy(counted => (counted.Machine.Cloud, counted.Count.Quota.Code))
            .OrderBy(group => group.Key.Cloud)
            .ThenBy(group => group.Key.Code, StringComparer.Ordinal)
            .Select(group => Need(region, [.. group]))];
    }

    /// <summary>Machine types of the pools of which it isn't known what they count in, by name: no quota here is for them. That of flex-start and queues isn't known.</summary>
    /// <param name="pools">The pools.</param>
    public static IReadOnlyList<string> Uncounted(IEnumerable<NodePool> pools)
    {
        ArgumentNullException.ThrowIfNull(pools);
        return [.. pools.SelectMany(pool => pool.Machines.Where(machine => machine.QuotaFamily is null || pool.Spec.Capacity is CapacityType.FlexStart or CapacityType.Queued)).Select(machine => machine.Name).Distinct().Order(StringComparer.Ordinal)];
    }

    static IEnumerable<InPool> Counted(NodePool pool) =>
        pool.Machines.SelectMany(machine => QuotaCount.Of(machine, pool.Spec.Capacity).Select(count => new InPool(pool, machine, count)));

    static QuotaNeed Need(string? region, IReadOnlyList<InPool> counted)
    {
        var first = counted[0];
        return new()
        {
            Cloud = first.Machine.Cloud,
            Region = first.Count.OfAllRegions ? null : region,
            Quota = first.Count.Quota,
            Unit = first.Count.Unit,
            Capacity = first.Count.Capacity,
            Pools = [.. counted.GroupBy(one => one.Pool.Name).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Need([.. group]))],
        };
    }

    static PoolNeed Need(IReadOnlyList<InPool> ofPool)
    {
        var (pool, most) = (ofPool[0].Pool, ofPool.MaxBy(one => one.Count.Takes)!);
        return new()
        {
            Pool = pool.Name,
            Nodes = pool.Spec.MaxNodes,
            MachineType = most.Machine.Name,
            LeastPerNode = ofPool.Count < pool.Machines.Count ? 0 : ofPool.Min(one => one.Count.Takes),
            MostPerNode = most.Count.Takes,
        };
    }

    sealed record InPool(NodePool Pool, MachineType Machine, QuotaCount Count);
}
