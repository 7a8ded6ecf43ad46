using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>What the pods of a pool set take together of one resource, and what the pools have of it at most.</summary>
sealed class PoolDemand
{
    const int MostNamed = 5;

    // More than any pool may accept: where its number isn't known, nothing is told.
    const double AnyRatio = 1000;

    readonly List<Part> parts;
    readonly string unit;
    readonly string name;

    PoolDemand(string name, string unit, IReadOnlyList<PlacedPool> pools, Func<PlacedPool, decimal> ofNode, IEnumerable<Part> parts)
    {
        this.name = name;
        this.unit = unit;
        this.parts = [.. parts.Where(part => part.OfPod > 0)];
        Has = pools.Sum(pool => pool.MostNodes * ofNode(pool));
        Accepted = pools.Sum(pool => pool.MostNodes * ofNode(pool) * (decimal)Ratio(pool));
    }

    /// <summary>How much the pools have.</summary>
    public decimal Has { get; }

    /// <summary>How much all maximums together may take of it by what the pools accept on purpose.</summary>
    public decimal Accepted { get; }

    /// <summary>What all pods take.</summary>
    public decimal Sum => parts.Sum(part => part.Pods * part.OfPod);

    /// <summary>What the rollout of one model adds at most.</summary>
    public decimal Surge => parts.Count == 0 ? 0 : parts.Max(part => part.Surge * part.OfPod);

    /// <summary>Whether one model alone takes more than there is.</summary>
    public bool HasOneTooLarge => parts.Exists(part => (part.Pods + part.Surge) * part.OfPod > Has);

    /// <summary>
    /// What the models of a set lack. Where nothing that is measured runs short, whole nodes still may: of pods that take more than half of
    /// what any node of their pools leaves, no two share a node, however much is left in sum.
    /// </summary>
    /// <param name="set">The pools and models.</param>
    /// <param name="replicas">The property that says for how many replicas.</param>
    /// <param name="count">Its value.</param>
    /// <param name="isShort">Whether there is too little.</param>
    public static IReadOnlyList<PoolDemand> Short(PoolSet set, string replicas, Func<ModelSpec, int> count, Func<PoolDemand, bool> isShort)
    {
        var pods = Pods(set, replicas, count);
        // One alone is held against its pools by itself.
        return pods.Count < 2 ? [] : Short(set.Pools, pods, isShort);
    }

    /// <summary>What the pods of a job lack beside the minimums of the models that can run nowhere else.</summary>
    /// <param name="set">The pools of the job, and those models.</param>
    /// <param name="job">The job.</param>
    public static IReadOnlyList<PoolDemand> Short(PoolSet set, PlacedJob job) => Short(
        set.Pools,
        [.. Pods(set, nameof(ModelSpec.MinReplicas), model => model.MinReplicas), new(job, job.Node.Spec.PodCount, 0)],
        demand => demand.Sum > demand.Has);

    /// <summary>"GPUs: 9 needed (risk/ranker 5, fraud/scorer 3, rollout 1), 8 in the pools".</summary>
    public string Shortage(decimal surge)
    {
        var rollout = surge > 0 ? $", rollout {NodeResource.Number(surge)}" : "";
        return $"{name}: {NodeResource.Number(Sum + surge)}{unit} needed ({Shares()}{rollout}), {NodeResource.Number(Has)} in the pools";
    }

    static List<Pod> Pods(PoolSet set, string replicas, Func<ModelSpec, int> count) =>
    [
        .. set.Models
            .Where(model => model.Node.Knows(replicas, nameof(ModelSpec.MaxSurge)))
            .Select(model => new Pod(model, count(model.Node.Spec), model.Node.Spec.MaxSurge)),
    ];

    static List<PoolDemand> Short(IReadOnlyList<PlacedPool> pools, List<Pod> pods, Func<PoolDemand, bool> isShort)
    {
        var measured = NodeResource.All.SelectMany(resource => resource == NodeResource.Gpus ? Gpus(pools, pods) : [Measured(pools, resource, pods)]).Where(isShort).ToList();
        if (measured.Count > 0)
            return measured;
        return NodeResource.All.Select(resource => WholeNodes(pools, resource, pods)).Where(isShort).MaxBy(demand => demand.Sum) is { } nodes ? [nodes] : [];
    }

    static PoolDemand Measured(IReadOnlyList<PlacedPool> pools, NodeResource resource, List<Pod> pods) => new(
        resource.Name,
        resource.Unit,
        pools,
        pool => pool.Nodes.Max(resource.AtMost),
        pods.Where(pod => resource.IsKnown(pod.Of.Workload)).Select(pod => new Part(pod.Of.Name, pod.Count, pod.Surge, resource.OfReplica(pod.Of.Workload.Spec))));

    // Slices of one profile are no help to those who ask for another.
    static IEnumerable<PoolDemand> Gpus(IReadOnlyList<PlacedPool> pools, List<Pod> pods) => pods
        .Where(pod => NodeResource.Gpus.IsKnown(pod.Of.Workload) && pod.Of.Placement?.GpuResource is not null)
        .GroupBy(pod => pod.Of.Placement!.GpuResource!, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new PoolDemand(
            group.Key == GpuNames.Resource ? NodeResource.Gpus.Name : group.Key,
            NodeResource.Gpus.Unit,
            pools,
            pool => pool.Nodes.Max(node => node.Offers.GetValueOrDefault(group.Key)),
            group.Select(pod => new Part(pod.Of.Name, pod.Count, pod.Surge, NodeResource.Gpus.OfReplica(pod.Of.Workload.Spec)))));

    static PoolDemand WholeNodes(IReadOnlyList<PlacedPool> pools, NodeResource resource, List<Pod> pods) => new(
        $"Nodes, by {resource.Word}",
        "",
        pools,
        _ => 1,
        pods.Where(pod => TakesANode(pod.Of, resource)).Select(pod => new Part(pod.Of.Name, pod.Count, pod.Surge, 1)));

    static bool TakesANode(PlacedWorkload pod, NodeResource resource) =>
        resource.IsKnown(pod.Workload) && pod.Pools.All(pool => pool.Nodes.All(node => 2 * resource.OfReplica(pod.Workload.Spec) > resource.AtMost(node)));

    static double Ratio(PlacedPool pool) => pool.Node.Knows(nameof(NodePoolSpec.Oversubscription)) ? pool.Node.Spec.Oversubscription ?? 1 : AnyRatio;

    string Shares()
    {
        var largest = parts.OrderByDescending(part => part.Pods * part.OfPod).ThenBy(part => part.Name, StringComparer.Ordinal).ToList();
        var named = string.Join(", ", largest.Take(MostNamed).Select(part => $"{part.Name} {NodeResource.Number(part.Pods * part.OfPod)}"));
        return largest.Count <= MostNamed
            ? named
            : $"{named}, {largest.Count - MostNamed} others {NodeResource.Number(largest.Skip(MostNamed).Sum(part => part.Pods * part.OfPod))}";
    }

    sealed record Pod(PlacedWorkload Of, int Count, int Surge);

    sealed record Part(string Name, int Pods, int Surge, decimal OfPod);
}
