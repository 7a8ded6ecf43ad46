using MlPlatform.Core.Accounts;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Accounts;

/// <summary>The cloud account lets pools reach their maximums with any of their machine types.</summary>
sealed class AccountQuotaTight : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP105";

    public Severity Severity => Severity.Warning;

    public string Title => "The maximums of the pools fit the account's quotas with whichever machine types the cloud gives";

    public string Explanation =>
        "Of a pool with several machine types the cloud gives any. With the larger ones the account's quota is used up before the pool is at its maximum of nodes.";

    public string Mend => "Ask for a larger quota, lower the maximums, or leave out the larger machine types.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!scope.Node.Knows(nameof(PlatformSpec.AccountQuota)) || scope.Node.Spec.AccountQuota.Count == 0)
            yield break;
        var needs = AccountNeeds.Of(scope);
        foreach (var (key, has) in scope.Node.Spec.AccountQuota.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!scope.Node.KnowsKey(nameof(PlatformSpec.AccountQuota), key))
                continue;
            foreach (var need in needs.Where(need => QuotaKey.AreSame(need.Quota.Code, key) && need.Least <= has && has < need.Most))
            {
                yield return this.Found(
                    scope.Node.At(nameof(PlatformSpec.AccountQuota)).ValueKey(key),
                    $"The account has {has} of {need.Quota.Name}, and the pools take up to {need.Most}: {string.Join(", ", need.Pools.Select(Share))}.");
            }
        }
    }

    static string Share(PoolNeed pool) => $"{pool.Pool} {Shown.Count(pool.Nodes, "node")} of {pool.MostPerNode} ({pool.MachineType})";
}
