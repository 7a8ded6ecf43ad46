using MlPlatform.Core.Settings;
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
        var offered = scope.Pools
            .SelectMany(pool => pool.Pool.Offers.Select(offer => (Resource: offer.Key, Count: (long)pool.Pool.Spec.MaxNodes * offer.Value)))
            .GroupBy(offer => offer.Resource)
            .ToDictionary(group => group.Key, group => group.Sum(offer => offer.Count), StringComparer.Ordinal);
        foreach (var tenant in scope.Node.Parts(nameof(PlatformSpec.Tenants), scope.Node.Spec.Tenants))
        {
            var quota = tenant.Part(nameof(TenantSpec.Quota), tenant.Spec.Quota);
            if (quota.Knows(nameof(QuotaSpec.Gpus)) && quota.Spec.Gpus > offered.Values.Sum())
            {
                yield return this.Found(
                    quota.At(nameof(QuotaSpec.Gpus)),
                    $"{quota.Word(nameof(QuotaSpec.Gpus))} is {quota.Spec.Gpus}, and all pools together offer {offered.Values.Sum()}.",
                    $"Lower it to {offered.Values.Sum()}, or raise the pools' maximums.");
            }

            if (!quota.KnowsAllOf(nameof(QuotaSpec.GpuResources)))
                continue;
            foreach (var (resource, count) in quota.Spec.GpuResources.OrderBy(named => named.Key, StringComparer.Ordinal))
            {
                if (count > offered.GetValueOrDefault(resource))
                    yield return this.Found(quota.At(nameof(QuotaSpec.GpuResources)).ValueKey(resource), $"It is {count}, and all pools together offer {Offered(offered, resource)}.", Mended(offered, resource));
            }
        }
    }

    static string Offered(Dictionary<string, long> offered, string resource) => offered.TryGetValue(resource, out var count)
        ? $"{count}"
        : $"none of that name; they offer {Shown.Keys(offered.Keys.Order(StringComparer.Ordinal))}";

    static string Mended(Dictionary<string, long> offered, string resource) =>
        offered.TryGetValue(resource, out var count) ? $"Lower it to {count}, or raise the pools' maximums."
        : Nearest.To(resource, offered.Keys) is { } near ? $"Did you mean '{near}'?"
        : "Take it out.";
}
