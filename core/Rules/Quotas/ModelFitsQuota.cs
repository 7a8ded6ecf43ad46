using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Quotas;

/// <summary>A model's own maximum is within reach.</summary>
sealed class ModelFitsQuota : IRuleOver<TenantClaims>
{
    public string Id => "MLP040";

    public Severity Severity => Severity.Error;

    public string Title => "A model's maximum fits its tenant's quota, with one replica more for a rollout";

    public string Explanation =>
        "The autoscaler asks for replicas up to the maximum; what the quota refuses is never created, no event reaches the model's owner, and requests queue. A "
        + "rollout adds a replica before it takes one away (maxSurge 1, maxUnavailable 0), so at the maximum it needs room for one more or it never ends.";

    public string Mend => "Lower the model's maximum or raise the quota.";

    public IEnumerable<Finding> Check(TenantClaims scope)
    {
        var node = scope.Tenant;
        foreach (var model in node.Parts(nameof(TenantSpec.Models), node.Spec.Models).Where(model => model.Knows(nameof(ModelSpec.MaxReplicas), nameof(ModelSpec.MaxSurge))))
        {
            var replicas = model.Spec.MaxReplicas + model.Spec.MaxSurge;
            var quota = node.Spec.Quota;
            var known = scope.Resources.Where(resource => resource.IsKnown(node, model)).ToList();
            var shortages = known.Where(resource => replicas * resource.OfReplica(model) > resource.InQuota(quota)).ToList();
            if (shortages.Count == 0)
                continue;

            var lines = shortages.Select(resource =>
                resource.Shortage(replicas * resource.OfReplica(model), $"{replicas} x {Resource.Number(resource.OfReplica(model))}", quota));
            yield return this.Found(
                model.At(nameof(ModelSpec.MaxReplicas)),
                $"{model.Spec.MaxReplicas} replicas, and {model.Spec.MaxSurge} more during a rollout, don't fit the tenant's quota:\n{string.Join('\n', lines)}",
                Mended(node, model, shortages, replicas));
        }
    }

    static string Mended(Node<TenantSpec> tenant, Node<ModelSpec> model, List<Resource> shortages, int replicas)
    {
        var raise = $"aise {string.Join(" and ", shortages.Select(resource => resource.RaiseTo(replicas * resource.OfReplica(model), tenant)))}";
        var most = shortages.Min(resource => Math.Floor(resource.InQuota(tenant.Spec.Quota) / resource.OfReplica(model))) - model.Spec.MaxSurge;
        var least = model.Knows(nameof(ModelSpec.MinReplicas)) ? model.Spec.MinReplicas : 1;
        return most >= least
            ? $"Lower {model.Word(nameof(ModelSpec.MaxReplicas))} to {most}, or r{raise}."
            : $"R{raise}; as it is, it holds no more than {Math.Max(most + model.Spec.MaxSurge, 0)} replicas.";
    }
}
