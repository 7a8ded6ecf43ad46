using MlPlatform.Core.Accounts;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Accounts;

/// <summary>The cloud account lets pools reach their maximums.</summary>
sealed class AccountQuotaFits : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP100";

    public Severity Severity => Severity.Error;

    public string Title => "The maximums of the pools fit the account's quotas";

    public string Explanation =>
        "A cloud account has a quota for each family of machines and region, spot machines apart, and a new account has none for GPUs. Past it the cloud starts no machine: the autoscaler "
        + "asks again and again while pods wait. A larger quota is granted by people, in hours or days. The settings say what the account has.";

    public string Mend => "Ask for a larger quota, or lower the maximums.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!scope.Node.Knows(nameof(PlatformSpec.AccountQuota)) || scope.Node.Spec.AccountQuota.Count == 0)
            yield break;
        var word = PoolWord(scope);
        var needs = AccountNeeds.Of(scope);
        foreach (var (key, has) in scope.Node.Spec.AccountQuota.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!scope.Node.KnowsKey(nameof(PlatformSpec.AccountQuota), key))
                continue;
            foreach (var need in needs.Where(need => QuotaKey.AreSame(need.Quota.Code, key) && need.Least > has))
            {
                yield return this.Found(
                    scope.Node.At(nameof(PlatformSpec.AccountQuota)).ValueKey(key),
                    $"The account has {has} {Unit(need.Unit)} of {need.Quota.Name}, and the pools take {need.Least} at their maximums: {string.Join(", ", need.Pools.Select(Share))}.",
                    $"Ask for more ({need.Command}), or lower {word}.");
            }
        }
    }

    static string Share(PoolNeed pool) => $"{pool.Pool} {pool.Nodes} x {pool.LeastPerNode}";

    static string Unit(QuotaUnit unit) => unit == QuotaUnit.Gpus ? "GPUs" : "vCPUs";

    static string PoolWord(PlacedPlatform scope) => scope.Pools is [var first, ..] ? first.Node.Word(nameof(NodePoolSpec.MaxNodes)) : nameof(NodePoolSpec.MaxNodes);
}
