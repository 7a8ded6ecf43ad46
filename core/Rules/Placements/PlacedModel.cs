using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>A model of a platform that is being checked, and where it runs.</summary>
sealed class PlacedModel(
    Node<TenantSpec> tenant,
    Node<ModelSpec> node,
    Placement? placement,
    IReadOnlyList<PlacedPool> pools,
    IReadOnlyList<PlacementProblem> problems) : PlacedWorkload(tenant, node.Seen<WorkloadSpec>(node.Spec), placement, pools, problems)
{
    public Node<ModelSpec> Node { get; } = node;
}
