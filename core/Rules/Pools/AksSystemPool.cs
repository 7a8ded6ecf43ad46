using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>AKS has a pool for itself.</summary>
sealed class AksSystemPool : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP222";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A cluster on Azure has a pool for what the cluster itself needs, with a node at least";

    public string Explanation =>
        "AKS makes no cluster without a system pool. It is made with the cluster and never changes afterwards by these means, so that it is one of its own, small, apart from what grows: the first by name of those that are marked as system.";

    public string Mend => "Add a pool that is marked as system, of machines without GPUs such as Standard_D4s_v5, with 2 nodes.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster, CloudProvider.Azure) || !scope.Node.Knows(nameof(PlatformSpec.Pools)) || scope.Node.LacksUnread(nameof(PlatformSpec.Pools)) || !scope.Pools.All(pool => pool.Node.Knows(nameof(NodePoolSpec.System))))
            yield break;
        if (scope.Pools.FirstOrDefault(pool => pool.Node.Spec.System) is not { } first)
        {
            yield return this.Found(scope.Node.At(nameof(PlatformSpec.Pools)), "No pool is for what the cluster itself needs; AKS makes no cluster without one.");
        }
        else if (first.Node.Spec.MinNodes == 0 && first.Node.Knows(nameof(NodePoolSpec.MinNodes)))
        {
            var word = first.Node.Word(nameof(NodePoolSpec.MinNodes));
            yield return this.Found(first.Node.At(nameof(NodePoolSpec.MinNodes)), $"{word} is 0, and the cluster is made with this pool; AKS needs a node there.", $"Raise {word} to 2.");
        }
    }
}
