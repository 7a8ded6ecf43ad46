using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Quotas;

/// <summary>Models that can't all peak at once.</summary>
sealed class MaximumsOverQuota : IRuleOver<TenantClaims>
{
    public string Id => "MLP042";

    public Severity Severity => Severity.Warning;

    public string Title => "The maximums of a tenant's models fit its quota together";

    public string Explanation =>
        "Teams promise more than they have on purpose, since models seldom peak together. When they do, those that scale last stay short, and nothing in the cluster "
        + "says so beforehand: the numbers are here.";

    public string Mend => "Nothing, where it is on purpose; else lower the maximums or raise the quota.";

    public IEnumerable<Finding> Check(TenantClaims scope)
    {
        var node = scope.Tenant;
        var quota = node.Spec.Quota;
        var minimumsOver = TenantDemand
            .Of(scope, nameof(ModelSpec.MinReplicas), model => model.MinReplicas)
            .Where(demand => demand.Sum + demand.Surge > demand.Resource.InQuota(quota))
            .Select(demand => demand.Resource)
            .ToHashSet();
        // What is an error already isn't a warning too.
        var over = TenantDemand
            .Of(scope, nameof(ModelSpec.MaxReplicas), model => model.MaxReplicas)
            .Where(demand => demand.Sum > demand.Resource.InQuota(quota) && !demand.HasOneTooLarge(quota) && !minimumsOver.Contains(demand.Resource))
            .ToList();
        if (over.Count == 0)
            yield break;

        var lines = over.Select(demand => $"{demand.Resource.Shortage(demand.Sum, demand.Shares(), quota)}{Ratio(demand, quota)}");
        var raise = over.Select(demand => demand.Resource.RaiseTo(demand.Sum, node));
        yield return this.Found(
            node.At(nameof(TenantSpec.Quota)),
            $"The maximums of all models don't fit the quota together:\n{string.Join('\n', lines)}",
            $"Nothing, where it is on purpose; else raise {string.Join(" and ", raise)}, or lower the maximums.");
    }

    static string Ratio(TenantDemand demand, QuotaSpec quota) =>
        demand.Resource.InQuota(quota) is > 0 and var has ? $", {demand.Sum / has:0.0#} times as much as there is" : "";
}
