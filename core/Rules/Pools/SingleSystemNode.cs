using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>The cluster's own pods on Azure outlive a node.</summary>
sealed class SingleSystemNode : IRuleOver<PlacedPlatform>
{
    const int Enough = 2;

    public string Id => "MLP223";

    public Severity Severity => Severity.Warning;

    public string Title => "The pools on Azure for what the cluster itself needs always have two nodes or more";

    public string Explanation => "With one node, its upgrade or failure takes the cluster's DNS and metrics away together. Microsoft asks for two system nodes at least, in production for three.";

    public string Mend => "Raise the minimum to 2.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster, CloudProvider.Azure) || !scope.Node.Knows(nameof(PlatformSpec.Pools)) || scope.Node.LacksUnread(nameof(PlatformSpec.Pools)))
            yield break;
        var system = scope.Pools.Where(pool => pool.Node.Spec.System).ToList();
        if (system.Sum(pool => pool.Node.Spec.MinNodes) == 1 && system.TrueForAll(pool => pool.Node.Knows(nameof(NodePoolSpec.MinNodes), nameof(NodePoolSpec.System))))
        {
            var only = system.Find(pool => pool.Node.Spec.MinNodes == 1)!;
            var word = only.Node.Word(nameof(NodePoolSpec.MinNodes));
            yield return this.Found(only.Node.At(nameof(NodePoolSpec.MinNodes)), $"{word} is 1, and no other pool that is marked as system always has a node.", $"Raise {word} to {Enough}.");
        }
    }
}
