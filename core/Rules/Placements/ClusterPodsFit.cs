using MlPlatform.Core.Charts;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>What isn't a model has a node to run on.</summary>
sealed class ClusterPodsFit : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP241";

    public Severity Severity => Severity.Error;

    public string Title => "The pods of every chart and add-on fit the pools without GPUs or taints";

    public string Explanation =>
        "Charts' controllers and the cluster's add-ons run on nodes that refuse nothing. Where those have no room, releases time out while the cluster is made, and it is left half done. "
        + "Karpenter's two pods are kept apart by its chart and off the nodes that it makes, so that it takes two nodes that are always there.";

    public string Mend => "Give the pool without GPUs larger machines or more nodes.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster) || !scope.PoolsAreKnown)
            return [];
        var general = scope.Pools.Where(pool => GeneralPool.IsGeneral(pool) && pool.Pool.Spec.MinNodes > 0).ToList();
        // Without one, that is told by a rule of its own.
        if (general.Count == 0 || scope.AutoscalerKind is not { } autoscaler || general.Exists(pool => !pool.Node.Knows(nameof(NodePoolSpec.MinNodes), nameof(NodePoolSpec.MaxNodes))))
            return [];
        var pods = ClusterPods.Of(scope.Node.Spec, scope.Pools.Any(pool => pool.Pool.IsGpu));
        var nodes = general.Select(pool => (Pool: pool, Node: Allocatable.Of(pool.Pool, pool.Pool.Machines[0], pool.Cloud), Most: autoscaler is AutoscalerKind.None or AutoscalerKind.Karpenter ? pool.Pool.Spec.MinNodes : pool.Pool.Spec.MaxNodes)).ToList();
        return [.. Single(scope, pods, [.. nodes.Select(node => node.Node)]), .. Apart(scope, pods, general.Sum(pool => pool.Pool.Spec.MinNodes)), .. Together(scope, pods, nodes.Sum(node => node.Most * node.Node.MostCpu), nodes.Sum(node => node.Most * node.Node.MostMemoryGiB))];
    }

    IEnumerable<Finding> Single(PlacedPlatform scope, IReadOnlyList<ClusterPod> pods, IReadOnlyList<Allocatable> nodes) =>
        from pod in pods
        where !nodes.Any(node => pod.Cpu <= node.MostCpu && pod.MemoryGiB <= node.MostMemoryGiB)
        select this.Found(At(scope), $"A pod of {pod.Name} asks for {Quantity.Cores((double)pod.Cpu)} CPU and {Quantity.GiB((double)pod.MemoryGiB)} of memory, and no node without GPUs or taints has as much.");

    IEnumerable<Finding> Apart(PlacedPlatform scope, IReadOnlyList<ClusterPod> pods, int nodes) =>
        from pod in pods
        where pod.Apart && pod.Replicas > nodes
        select this.Found(At(scope), $"The {pod.Replicas} pods of {pod.Name} are kept apart, and the pools without GPUs or taints always have {nodes} node.", $"Raise their minimum to {pod.Replicas}.");

    IEnumerable<Finding> Together(PlacedPlatform scope, IReadOnlyList<ClusterPod> pods, decimal cpu, decimal memory)
    {
        var (wantedCpu, wantedMemory) = (pods.Sum(pod => pod.Replicas * pod.Cpu), pods.Sum(pod => pod.Replicas * pod.MemoryGiB));
        if (wantedCpu > cpu || wantedMemory > memory)
        {
            yield return this.Found(
                At(scope),
                $"{pods.Sum(pod => pod.Replicas)} pods of charts and add-ons ask for {wantedCpu:0.##} CPU and {wantedMemory:0.##} GiB of memory together; the pools without GPUs or taints have {cpu:0.##} and {memory:0.##} at most.");
        }
    }

    static SpecPath At(PlacedPlatform scope) => scope.Node.At(nameof(PlatformSpec.Pools));
}
