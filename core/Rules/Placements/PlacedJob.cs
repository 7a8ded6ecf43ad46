using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>A training job of a platform that is being checked, and where it runs.</summary>
sealed class PlacedJob(
    Node<TenantSpec> tenant,
    Node<TrainingJobSpec> node,
    Placement? placement,
    IReadOnlyList<PlacedPool> pools,
    IReadOnlyList<PlacementProblem> problems) : PlacedWorkload(tenant, node.Seen<WorkloadSpec>(node.Spec), placement, pools, problems)
{
    public Node<TrainingJobSpec> Node { get; } = node;
}
