using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Autoscaling;

/// <summary>An autoscaler adds nodes for what pods ask for.</summary>
sealed class KnownShares : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP120";

    public Severity Severity => Severity.Error;

    public string Title => "The autoscaler of nodes knows the slices or shares of a pool by their names";

    public string Explanation =>
        "Slices of the mixed strategy and renamed shares are resources of their own (nvidia.com/mig-1g.10gb, nvidia.com/gpu.shared). An autoscaler that doesn't know them adds no node for pods "
        + "that ask for them, or takes the nodes that it added for unready and stops. Cluster Autoscaler on AWS is told by tags; GKE's knows what GKE partitions; that of AKS and Karpenter "
        + "without NodeOverlays know nvidia.com/gpu only.";

    public string Mend => "Offer them as nvidia.com/gpu (MIG strategy single, shares that aren't renamed), or give the pool a fixed size.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var pool in SharingTable.Pools(scope))
        {
            var (support, reason) = SharingTable.Of(scope, pool);
            if (support != SharingSupport.Broken)
                continue;
            var overlay = scope.AutoscalerKind == AutoscalerKind.Karpenter ? $", or set {scope.Node.Word(nameof(PlatformSpec.Autoscaler))}.{scope.Autoscaler.Word(nameof(AutoscalerSpec.NodeOverlay))}" : "";
            yield return this.Found(
                pool.Node.At(nameof(NodePoolSpec.Sharing)),
                $"The pool is to scale from {pool.Pool.Spec.MinNodes} to {pool.Pool.Spec.MaxNodes} nodes, and {reason}.",
                $"Offer them as nvidia.com/gpu (MIG strategy single, shares that aren't renamed){overlay}, or give the pool a fixed size.");
        }
    }
}
