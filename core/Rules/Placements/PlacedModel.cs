using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>A model of a platform that is being checked, and where it runs.</summary>
/// <param name="Tenant">Its tenant.</param>
/// <param name="Node">The model.</param>
/// <param name="Placement">Where it runs; null where that can't be found, or isn't known for sure.</param>
/// <param name="Pools">The pools of the placement, in its order; none where it has none.</param>
/// <param name="Problems">Why it can't be found.</param>
sealed record PlacedModel(
    Node<TenantSpec> Tenant,
    Node<ModelSpec> Node,
    Placement? Placement,
    IReadOnlyList<PlacedPool> Pools,
    IReadOnlyList<PlacementProblem> Problems)
{
    /// <summary>Its name with that of its tenant, since two tenants may have models of one name.</summary>
    public string Name => $"{Tenant.Name}/{Node.Name}";
}
