using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Autoscaling;

/// <summary>A pod gets a slice, not the GPU that is yet to be cut.</summary>
sealed class MigRace : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP142";

    public Severity Severity => Severity.Warning;

    public string Title => "No pod can start on a new node before its GPUs are cut into slices";

    public string Explanation =>
        "The MIG manager cuts GPUs after a node has joined. Under the strategy single a slice goes by the name of a whole GPU, so that a pod which waits for a node may start on the uncut GPU and hold all "
        + "of it, and the cut fails since the GPU is in use (NVIDIA/gpu-operator#2670). Under mixed the pod asks for a name that is there only after the cut. GKE and AKS cut before a node joins.";

    public string Mend => "Use the strategy mixed, or give the pool a fixed size.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var pool in SharingTable.Pools(scope).Where(pool => pool is { Cloud: CloudProvider.Aws, Pool.Spec.Sharing.Mig.Strategy: MigStrategy.Single }))
        {
            // Bottlerocket's own device plugin offers nothing before the cut that its settings ask for.
            if (!pool.Node.Knows(nameof(NodePoolSpec.Image)) || PoolDefaults.Image(pool.Cloud, pool.Pool.Spec) == NodeImage.Bottlerocket)
                continue;
            var (min, max) = (pool.Node.Word(nameof(NodePoolSpec.MinNodes)), pool.Node.Word(nameof(NodePoolSpec.MaxNodes)));
            yield return this.Found(
                pool.Node.At(nameof(NodePoolSpec.Sharing)),
                $"The pool is cut under the strategy single and scales from {pool.Pool.Spec.MinNodes} to {pool.Pool.Spec.MaxNodes} nodes: a pod that waits for a new node may get its whole GPU.",
                $"Use the strategy mixed, or set {min} to {max}, {pool.Pool.Spec.MaxNodes}.");
        }
    }
}
