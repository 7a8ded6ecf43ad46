using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>What a tenant is promised is there.</summary>
sealed class QuotaBeyondPools : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP087";

    public Severity Severity => Severity.Warning;

    public string Title => "A tenant's quota of GPUs is not above what all pools offer";

    public string Explanation =>
        "A quota is what a team plans with. One above all GPUs of the cluster promises what nobody can have, even alone, and no longer says when the cluster is too small.";

    public string Mend => "Lower the quota, or raise the pools' maximums.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (scope.Pools.Count == 0 || !scope.PoolsAreKnown || !scope.Pools.All(pool => pool.Node.Knows(nameof(NodePoolSpec.MaxNodes))))
            yield break;
        var offered = scope.Pools.Sum(pool => (long)pool.Pool.Spec.MaxNodes * pool.Pool.Offers.Values.Sum());
        foreach (var tenant in scope.Node.Parts(nameof(PlatformSpec.Tenants), scope.Node.Spec.Tenants))
        {
            var quota = tenant.Part(nameof(TenantSpec.Quota), tenant.Spec.Quota);
            if (quota.Knows(nameof(QuotaSpec.Gpus)) && quota.Spec.Gpus > offered)
            {
                yield return this.Found(
                    quota.At(nameof(QuotaSpec.Gpus)),
                    $"{quota.Word(nameof(QuotaSpec.Gpus))} is {quota.Spec.Gpus}, and all pools together offer {offered}.",
                    $"Lower it to {offered}, or raise the pools' maximums.");
            }
        }
    }
}
