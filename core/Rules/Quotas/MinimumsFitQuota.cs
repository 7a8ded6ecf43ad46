using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Quotas;

/// <summary>What must always be there is there.</summary>
sealed class MinimumsFitQuota : IRuleOver<TenantClaims>
{
    public string Id => "MLP041";

    public Severity Severity => Severity.Error;

    public string Title => "The minimums of a tenant's models fit its quota together, with one replica more for a rollout";

    public string Explanation =>
        "The minimums of all models run at the same time, always. Where the quota doesn't hold them, the last ones to start never do; where it holds them but not one "
        + "replica more, no model can be rolled out.";

    public string Mend => "Lower the minimums or raise the quota.";

    public IEnumerable<Finding> Check(TenantClaims scope)
    {
        var node = scope.Tenant;
        var quota = node.Spec.Quota;
        var over = TenantDemand
            .Of(scope, nameof(ModelSpec.MinReplicas), model => model.MinReplicas)
            .Where(demand => demand.Sum + demand.Surge > demand.Resource.InQuota(quota))
            .ToList();
        if (over.Count == 0)
            yield break;

        var lines = over.Select(demand =>
            demand.Resource.Shortage(demand.Sum + demand.Surge, $"{demand.Shares()}, rollout {Resource.Number(demand.Surge)}", quota));
        var raise = over.Select(demand => demand.Resource.RaiseTo(demand.Sum + demand.Surge, node));
        yield return this.Found(
            node.At(nameof(TenantSpec.Quota)),
            $"The minimums of all models, and one replica more during a rollout, don't fit the quota:\n{string.Join('\n', lines)}",
            $"Raise {string.Join(" and ", raise)}, or lower the minimums.");
    }
}
