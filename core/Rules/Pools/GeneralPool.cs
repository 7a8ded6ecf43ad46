using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>Where everything runs that isn't a model.</summary>
sealed class GeneralPool : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP075";

    public Severity Severity => Severity.Error;

    public string Title => "A cluster that is made has a pool without GPUs or taints that always has a node";

    public string Explanation =>
        "The cluster's DNS, its autoscaler and the operators of GPUs and monitoring need a node, and none of them tolerates the taint of GPU nodes, nor that of spot nodes on Google Cloud and Azure, nor all of them that of nodes for the cluster itself. Without one the add-ons never become "
        + "active and their resources time out; an autoscaler that has no node can't add one.";

    public string Mend => "Add a pool of machines without GPUs, such as m7i.large, with a minimum of 2 nodes.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster) || !scope.PoolsAreKnown)
            return [];
        var general = scope.Pools.Where(IsGeneral).ToList();
        var unknown = general.Exists(pool => !pool.Node.Knows(nameof(NodePoolSpec.MinNodes)));
        if (unknown || general.Exists(pool => pool.Pool.Spec.MinNodes > 0))
            return [];
        return general switch
        {
            [] => [this.Found(scope.Node.At(nameof(PlatformSpec.Pools)), Missing(scope), $"Add a pool of machines without GPUs, such as {Clouds.ExampleMachine(scope.Cluster.Spec.Cloud)}, with a minimum of 2 nodes.")],
            [var only] => [Empty(only)],
            _ => [this.Found(scope.Node.At(nameof(PlatformSpec.Pools)), "No pool without GPUs always has a node.", "Raise the minimum of one of them to 2.")],
        };
    }

    /// <summary>Whether what isn't a model runs in a pool: its nodes refuse nothing.</summary>
    public static bool IsGeneral(PlacedPool pool) => !pool.Pool.IsGpu && pool.Pool.Taints.Count == 0;

    static string Missing(PlacedPlatform scope) =>
        scope.Pools.Count == 0 ? "There are no pools."
        : scope.Pools.All(pool => pool.Pool.IsGpu) ? "Every pool has GPUs."
        : scope.Pools.Any(pool => pool.Pool.Spec.System) ? "Every pool has GPUs, or nodes that refuse what doesn't tolerate their taint: of the cluster itself, or of spot machines."
        : "Every pool has GPUs or is of spot machines, whose nodes refuse what doesn't tolerate their taint.";

    Finding Empty(PlacedPool pool)
    {
        var word = pool.Node.Word(nameof(NodePoolSpec.MinNodes));
        return this.Found(pool.Node.At(nameof(NodePoolSpec.MinNodes)), $"{word} is 0, and no other pool without GPUs is there.", $"Raise {word} to 2.");
    }
}
