using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Quotas;

/// <summary>What the models of a tenant take together of one resource.</summary>
sealed class TenantDemand
{
    const int MostNamed = 5;

    readonly List<(Node<ModelSpec> Model, decimal Amount)> parts;

    TenantDemand(Resource resource, List<(Node<ModelSpec> Model, decimal Amount)> parts)
    {
        Resource = resource;
        this.parts = parts;
        Sum = parts.Sum(part => part.Amount);
    }

    public Resource Resource { get; }

    public decimal Sum { get; }

    /// <summary>What the rollout of one model adds at most.</summary>
    public decimal Surge => parts.Max(part => part.Model.Spec.MaxSurge * Resource.OfReplica(part.Model));

    /// <summary>
    /// The demands of a tenant of two models or more; one alone is held against the quota by itself. Models and resources that aren't known
    /// are left out: what remains is at least taken.
    /// </summary>
    /// <param name="claims">The tenant, and what its models ask for.</param>
    /// <param name="replicas">The property that says for how many replicas.</param>
    /// <param name="count">Its value.</param>
    public static IEnumerable<TenantDemand> Of(TenantClaims claims, string replicas, Func<ModelSpec, int> count)
    {
        var tenant = claims.Tenant;
        var models = tenant.Parts(nameof(TenantSpec.Models), tenant.Spec.Models).Where(model => model.Knows(replicas, nameof(ModelSpec.MaxSurge))).ToList();
        return claims.Resources
            .Where(resource => resource.IsKnown(tenant))
            .Select(resource => new TenantDemand(
                resource,
                [.. models.Where(model => resource.IsKnown(model) && claims.Counts(resource, model)).Select(model => (model, count(model.Spec) * resource.OfReplica(model)))]))
            .Where(demand => demand.parts.Count > 1);
    }

    /// <summary>Whether one model's maximum alone takes more than there is.</summary>
    public bool HasOneTooLarge(QuotaSpec quota) =>
        parts.Exists(part => (part.Model.Spec.MaxReplicas + part.Model.Spec.MaxSurge) * Resource.OfReplica(part.Model) > Resource.InQuota(quota));

    /// <summary>Who takes how much, the largest first: "classification 20, embedding 20 and 3 others 12".</summary>
    public string Shares()
    {
        var largest = parts
            .OrderByDescending(part => part.Amount)
            .ThenBy(part => part.Model.Name, StringComparer.Ordinal)
            .ToList();
        var named = string.Join(", ", largest.Take(MostNamed).Select(part => $"{part.Model.Name} {Resource.Number(part.Amount)}"));
        return largest.Count <= MostNamed
            ? named
            : $"{named}, {largest.Count - MostNamed} others {Resource.Number(largest.Skip(MostNamed).Sum(part => part.Amount))}";
    }
}
