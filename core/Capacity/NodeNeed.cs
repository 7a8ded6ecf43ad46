namespace MlPlatform.Core.Capacity;

/// <summary>The whole nodes that replicas need: a node is bought as it is, and lost as it is.</summary>
public sealed record NodeNeed
{
    /// <summary>Replicas that run.</summary>
    public required long Replicas { get; init; }

    /// <summary>Replicas that a node holds.</summary>
    public required int ReplicasPerNode { get; init; }

    /// <summary>Nodes that they need.</summary>
    public required long Nodes { get; init; }

    /// <summary>Replicas that those nodes hold.</summary>
    public long Room => Nodes * ReplicasPerNode;

    /// <summary>
    /// Replicas that stay when the zone that has most of them is gone, nodes and replicas spread evenly; null where the zones aren't known.
    /// None stay where all are in one zone.
    /// </summary>
    public long? LeftWithoutZone { get; init; }

    /// <summary>Nodes of which enough stay to serve the peak at the target when a zone is gone; null where there is no more than one zone.</summary>
    public long? NodesForTargetWithoutZone { get; init; }

    /// <summary>The nodes of a plan's peak.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="replicasPerNode">Replicas that a node holds; one at least.</param>
    public static NodeNeed Of(CapacityPlan plan, int replicasPerNode)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicasPerNode, 1);
        var nodes = RoundedUp(plan.MaxReplicas, replicasPerNode);
        var atTarget = RoundedUp(plan.Peak.AtTarget, replicasPerNode);
        return new()
        {
            Replicas = plan.MaxReplicas,
            ReplicasPerNode = replicasPerNode,
            Nodes = nodes,
            LeftWithoutZone = plan.Zones is { } zones ? Left(plan.MaxReplicas, nodes, replicasPerNode, zones) : null,
            NodesForTargetWithoutZone = plan.Zones is > 1 and { } several ? RoundedUp(atTarget * several, several - 1) : null,
        };
    }

    /// <summary>Replicas that stay when the fullest zone is gone: no more zones than nodes have any.</summary>
    internal static long Left(long replicas, long nodes, int replicasPerNode, int zones)
    {
        if (replicas == 0 || nodes == 0 || zones == 0)
            return 0;
        var evenly = replicas - RoundedUp(replicas, Math.Min(zones, nodes));
        var elsewhere = (nodes - RoundedUp(nodes, zones)) * replicasPerNode;
        return Math.Min(evenly, elsewhere);
    }

    internal static long RoundedUp(long number, long divisor) => (number + divisor - 1) / divisor;
}
