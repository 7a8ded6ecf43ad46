using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Autoscaling;

/// <summary>An autoscaler adds as many nodes as are needed.</summary>
sealed class CountedShares : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP122";

    public Severity Severity => Severity.Warning;

    public string Title => "The autoscaler of nodes counts the slices or shares of a GPU, not GPUs";

    public string Explanation =>
        "Where shares go by the name of whole GPUs, an autoscaler that doesn't know of them reckons with the GPUs of the machine: for eight pods that share one GPU it adds eight nodes, and "
        + "takes seven of them away again after they were idle for a while. All of them are paid for meanwhile.";

    public string Mend => "Give the pool a fixed size, or expect more nodes than are needed.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var pool in SharingTable.Pools(scope))
        {
            var (support, reason) = SharingTable.Of(scope, pool);
            if (support != SharingSupport.Wasteful)
                continue;
            var overlay = scope.AutoscalerKind == AutoscalerKind.Karpenter ? $", or set {scope.Node.Word(nameof(PlatformSpec.Autoscaler))}.{scope.Autoscaler.Word(nameof(AutoscalerSpec.NodeOverlay))}" : "";
            yield return this.Found(
                pool.Node.At(nameof(NodePoolSpec.Sharing)),
                $"The pool is to scale from {pool.Pool.Spec.MinNodes} to {pool.Pool.Spec.MaxNodes} nodes, and {reason}: it adds a node for every pod that asks for a share.",
                $"Give the pool a fixed size{overlay}, or expect more nodes than are needed.");
        }
    }
}
