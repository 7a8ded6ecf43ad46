using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>What the models of a pool set take together of one resource, and what the pools have of it at most.</summary>
sealed class PoolDemand
{
    const int MostNamed = 5;

    readonly List<Part> parts;
    readonly string unit;
    readonly string name;

    PoolDemand(string name, string unit, decimal has, IEnumerable<Part> parts)
    {
        this.name = name;
        this.unit = unit;
        this.parts = [.. parts.Where(part => part.OfReplica > 0)];
        Has = has;
    }

    /// <summary>How much the pools have.</summary>
    public decimal Has { get; }

    /// <summary>What all replicas take.</summary>
    public decimal Sum => parts.Sum(part => part.Replicas * part.OfReplica);

    /// <summary>What the rollout of one model adds at most.</summary>
    public decimal Surge => parts.Count == 0 ? 0 : parts.Max(part => part.Surge * part.OfReplica);

    /// <summary>Whether one model alone takes more than there is.</summary>
    public bool HasOneTooLarge => parts.Exists(part => (part.Replicas + part.Surge) * part.OfReplica > Has);

    /// <summary>
    /// What the models of a set lack. Where nothing that is measured runs short, whole nodes still may: of replicas that take more than half
    /// of what any node of their pools leaves, no two share a node, however much is left in sum.
    /// </summary>
    /// <param name="set">The pools and models.</param>
    /// <param name="replicas">The property that says for how many replicas.</param>
    /// <param name="count">Its value.</param>
    /// <param name="isShort">Whether there is too little.</param>
    public static IReadOnlyList<PoolDemand> Short(PoolSet set, string replicas, Func<ModelSpec, int> count, Func<PoolDemand, bool> isShort)
    {
        var models = set.Models.Where(model => model.Node.Knows(replicas, nameof(ModelSpec.MaxSurge))).ToList();
        // One alone is held against its pools by itself.
        if (models.Count < 2)
            return [];
        var measured = NodeResource.All.Select(resource => Measured(set, resource, models, count)).Where(isShort).ToList();
        if (measured.Count > 0)
            return measured;
        return NodeResource.All.Select(resource => WholeNodes(set, resource, models, count)).Where(isShort).MaxBy(demand => demand.Sum) is { } nodes ? [nodes] : [];
    }

    /// <summary>"GPUs: 9 needed (risk/ranker 5, fraud/scorer 3, rollout 1), 8 in the pools".</summary>
    public string Shortage(decimal surge)
    {
        var rollout = surge > 0 ? $", rollout {NodeResource.Number(surge)}" : "";
        return $"{name}: {NodeResource.Number(Sum + surge)}{unit} needed ({Shares()}{rollout}), {NodeResource.Number(Has)} in the pools";
    }

    static PoolDemand Measured(PoolSet set, NodeResource resource, List<PlacedModel> models, Func<ModelSpec, int> count) => new(
        resource.Name,
        resource.Unit,
        set.Pools.Sum(pool => pool.Pool.Spec.MaxNodes * pool.Nodes.Max(resource.AtMost)),
        models.Where(model => resource.IsKnown(model.Workload)).Select(model => new Part(model.Name, count(model.Node.Spec), model.Node.Spec.MaxSurge, resource.OfReplica(model.Node.Spec))));

    static PoolDemand WholeNodes(PoolSet set, NodeResource resource, List<PlacedModel> models, Func<ModelSpec, int> count) => new(
        $"Nodes, by {resource.Word}",
        "",
        set.Pools.Sum(pool => pool.Pool.Spec.MaxNodes),
        models.Where(model => TakesANode(model, resource)).Select(model => new Part(model.Name, count(model.Node.Spec), model.Node.Spec.MaxSurge, 1)));

    static bool TakesANode(PlacedModel model, NodeResource resource) =>
        resource.IsKnown(model.Workload) && model.Pools.All(pool => pool.Nodes.All(node => 2 * resource.OfReplica(model.Node.Spec) > resource.AtMost(node)));

    string Shares()
    {
        var largest = parts.OrderByDescending(part => part.Replicas * part.OfReplica).ThenBy(part => part.Model, StringComparer.Ordinal).ToList();
        var named = string.Join(", ", largest.Take(MostNamed).Select(part => $"{part.Model} {NodeResource.Number(part.Replicas * part.OfReplica)}"));
        return largest.Count <= MostNamed
            ? named
            : $"{named}, {largest.Count - MostNamed} others {NodeResource.Number(largest.Skip(MostNamed).Sum(part => part.Replicas * part.OfReplica))}";
    }

    sealed record Part(string Model, int Replicas, int Surge, decimal OfReplica);
}
