using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Azure.Pools;

/// <summary>How many nodes a pool has, and who says so. AKS counts over all zones.</summary>
/// <param name="Autoscaled">Whether AKS' autoscaler does.</param>
/// <param name="Least">Nodes to begin with, and at least.</param>
/// <param name="Most">Nodes at most.</param>
sealed record PoolScale(bool Autoscaled, int Least, int Most)
{
    /// <summary>
    /// That of a pool. Beside node auto-provisioning, only pools that a taint sets apart are autoscaled: for a pod that could go to either, both
    /// would make a node.
    /// </summary>
    public static PoolScale Of(PlatformSpec platform, NodePool pool) => new(
        PoolDefaults.Autoscaler(platform) switch
        {
            AutoscalerKind.CloudManaged => true,
            AutoscalerKind.NodeAutoProvisioning => pool.Taints.Any(taint => taint != NodeTaint.System),
            _ => false,
        },
        pool.Spec.MinNodes,
        pool.Spec.MaxNodes);
}
