using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Autoscaling;

/// <summary>A pool that always has a node doesn't grow under Karpenter.</summary>
sealed class KarpenterMinimum : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP227";

    public Severity Severity => Severity.Warning;

    public string Title => "Under Karpenter, a pool that always has a node has as many as its maximum";

    public string Explanation =>
        "Karpenter makes nodes one by one, of pools that may be empty. A pool that always has a node is a group of the cloud's, since Karpenter itself must run somewhere; nothing adds nodes to that group.";

    public string Mend => "Set the maximum to the minimum, or the minimum to 0.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster, CloudProvider.Aws))
            yield break;
        foreach (var pool in scope.Pools.Where(pool => pool.IsBesideKarpenter && pool.Node.Spec.MaxNodes > pool.Node.Spec.MinNodes && pool.Node.Knows(nameof(NodePoolSpec.MinNodes), nameof(NodePoolSpec.MaxNodes))))
        {
            var (min, max) = (pool.Node.Word(nameof(NodePoolSpec.MinNodes)), pool.Node.Word(nameof(NodePoolSpec.MaxNodes)));
            yield return this.Found(
                pool.Node.At(nameof(NodePoolSpec.MaxNodes)),
                $"{min} is {pool.Node.Spec.MinNodes} and {max} {pool.Node.Spec.MaxNodes}: the pool stays at {pool.Node.Spec.MinNodes}, since Karpenter adds nodes only to pools that may be empty.",
                $"Set {max} to {pool.Node.Spec.MinNodes}, or {min} to 0, or add a second pool with a minimum of 0.");
        }
    }
}
