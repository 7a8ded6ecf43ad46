using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Quotas;

/// <summary>All pods of a job are within its tenant's quota.</summary>
sealed class JobFitsQuota : IRuleOver<TenantClaims>
{
    public string Id => "MLP045";

    public Severity Severity => Severity.Error;

    public string Title => "All pods of a job fit its tenant's quota at once";

    public string Explanation =>
        "The pods of a job run at the same time and wait for each other. What the quota refuses is never created: the pods that were hold their GPUs and wait for it until the job's time is "
        + "over.";

    public string Mend => "Lower the pods of the job or raise the quota.";

    public IEnumerable<Finding> Check(TenantClaims scope)
    {
        var (tenant, quota) = (scope.Tenant, scope.Tenant.Spec.Quota);
        foreach (var job in tenant.Parts(nameof(TenantSpec.Jobs), tenant.Spec.Jobs).Where(job => job.Knows(nameof(TrainingJobSpec.PodCount))))
        {
            var pods = job.Spec.PodCount;
            var shortages = scope.Resources.Where(resource => resource.IsKnown(tenant, job) && pods * resource.OfReplica(job) > resource.InQuota(quota)).ToList();
            if (shortages.Count == 0)
                continue;
            var lines = shortages.Select(resource => resource.Shortage(pods * resource.OfReplica(job), $"{pods} x {Resource.Number(resource.OfReplica(job))}", quota));
            var raise = shortages.Select(resource => resource.RaiseTo(pods * resource.OfReplica(job), tenant));
            yield return this.Found(
                job.At(nameof(TrainingJobSpec.PodCount)),
                $"{Shown.Count(pods, "pod")} of the job run at once, and don't fit the tenant's quota:\n{string.Join('\n', lines)}",
                $"Raise {string.Join(" and ", raise)}, or lower what the job asks for.");
        }
    }
}
