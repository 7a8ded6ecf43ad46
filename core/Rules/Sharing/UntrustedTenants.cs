using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Sharing;

/// <summary>Who isn't trusted has a GPU, or a slice of one, for itself.</summary>
sealed class UntrustedTenants : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP115";

    public Severity Severity => Severity.Error;

    public string Title => "A tenant that others can't trust shares no time-sliced or MPS GPU with them";

    public string Explanation =>
        "Time-slicing keeps neither memory nor faults apart: a pod can take all the memory of the GPU, and one illegal access ends what runs beside it. MPS bounds memory, and a fault still ends "
        + "all its clients. Between whole GPUs and MIG slices nothing of that passes.";

    public string Mend => "Give the tenant a pool of its own, or one with whole GPUs or MIG slices.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!scope.Workloads.Any(one => one.Tenant.Spec.Untrusted))
            yield break;
        var shared = scope.Workloads
            .Where(one => one.Placement?.Offer is { Sharing: not GpuSharing.Exclusive })
            .SelectMany(one => one.Pools.Select(pool => (Pool: pool.Node.Name, Offer: one.Placement!.Offer!, one.Tenant)))
            .GroupBy(one => (one.Pool, one.Offer.Resource));
        foreach (var group in shared)
        {
            var tenants = group.Select(one => one.Tenant).DistinctBy(tenant => tenant.Name).ToList();
            foreach (var tenant in tenants.Where(tenant => tenants.Count > 1 && tenant.Spec.Untrusted && tenant.Knows(nameof(TenantSpec.Untrusted))))
            {
                var others = Shown.Keys(tenants.Where(other => other.Name != tenant.Name).Select(other => other.Name));
                yield return this.Found(
                    tenant.At(nameof(TenantSpec.Untrusted)),
                    $"The tenant isn't trusted, and its pods get {group.First().Offer.Text} in '{group.Key.Pool}', beside those of {others}. {group.First().Offer.Isolation.Text}");
            }
        }
    }
}
