using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>The cluster's own pods outlive a node.</summary>
sealed class SingleGeneralNode : IRuleOver<PlacedPlatform>
{
    const int Enough = 2;

    public string Id => "MLP076";

    public Severity Severity => Severity.Warning;

    public string Title => "The pools without GPUs always have two nodes or more";

    public string Explanation =>
        "With one node, its upgrade or failure takes the cluster's DNS, autoscaler and metrics away together; models keep running, and can neither find each other nor scale.";

    public string Mend => "Raise the minimum to 2.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster) || !scope.PoolsAreKnown)
            yield break;
        var general = scope.Pools.Where(GeneralPool.IsGeneral).ToList();
        var always = general.Where(pool => pool.Pool.Spec.MinNodes > 0).ToList();
        if (always is [var only] && only.Pool.Spec.MinNodes < Enough && general.TrueForAll(pool => pool.Node.Knows(nameof(NodePoolSpec.MinNodes))))
        {
            var word = only.Node.Word(nameof(NodePoolSpec.MinNodes));
            yield return this.Found(only.Node.At(nameof(NodePoolSpec.MinNodes)), $"{word} is 1, and no other pool without GPUs always has a node.", $"Raise {word} to {Enough}.");
        }
    }
}
