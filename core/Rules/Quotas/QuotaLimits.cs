using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Quotas;

/// <summary>A quota's limits leave room for its requests.</summary>
sealed class QuotaLimits : IRule<TenantSpec>
{
    public string Id => "MLP043";

    public Severity Severity => Severity.Error;

    public string Title => "A quota's limits are not below its requests";

    public string Explanation =>
        "A container's limit is never below its request. Where the quota of limits is lower than that of requests, it is used up first and the rest of the requests "
        + "can never be taken.";

    public string Mend => "Raise the limit, or take it out: it is twice the request by default.";

    public IEnumerable<Finding> Check(Node<TenantSpec> node)
    {
        var quota = node.Part(nameof(TenantSpec.Quota), node.Spec.Quota);
        return [
            .. Check(quota, nameof(QuotaSpec.CpuLimit), quota.Spec.CpuLimit, nameof(QuotaSpec.Cpu), quota.Spec.Cpu),
            .. Check(quota, nameof(QuotaSpec.MemoryLimitGiB), quota.Spec.MemoryLimitGiB, nameof(QuotaSpec.MemoryGiB), quota.Spec.MemoryGiB),
        ];
    }

    IEnumerable<Finding> Check(Node<QuotaSpec> quota, string limitProperty, double? limit, string requestProperty, double request)
    {
        if (limit < request && quota.Knows(limitProperty, requestProperty))
        {
            yield return this.Found(
                quota.At(limitProperty),
                $"{quota.Word(limitProperty)} is {Shown.Number(limit.Value)} and {quota.Word(requestProperty)} is {Shown.Number(request)}; "
                + $"allowed is {Shown.Number(request)} or more.");
        }
    }
}
