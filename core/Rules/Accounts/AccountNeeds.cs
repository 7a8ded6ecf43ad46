using MlPlatform.Core.Accounts;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Accounts;

/// <summary>What the pools of a platform that is being checked take of quotas.</summary>
static class AccountNeeds
{
    /// <summary>What those take of which enough is known: it is that much at least.</summary>
    public static IReadOnlyList<QuotaNeed> Of(PlacedPlatform platform) =>
        AccountQuotas.Of(
            platform.Cluster.Knows(nameof(ClusterSpec.Region)) ? platform.Cluster.Spec.Region : null,
            platform.Pools.Where(IsKnown).Select(pool => pool.Pool));

    /// <summary>Whether all is known that any pool takes.</summary>
    public static bool AreAllKnown(PlacedPlatform platform) => platform.PoolsAreKnown && platform.Pools.All(IsKnown) && platform.Pools.All(pool => pool.Pool.Machines.All(machine => machine.QuotaFamily is not null));

    static bool IsKnown(PlacedPool pool) => pool.KindIsKnown && pool.Node.Knows(nameof(NodePoolSpec.MaxNodes), nameof(NodePoolSpec.Capacity));
}
