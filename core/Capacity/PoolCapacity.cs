namespace MlPlatform.Core.Capacity;

/// <summary>What a pool gives a model that has it for itself.</summary>
public sealed record PoolCapacity
{
    /// <summary>Name of the pool.</summary>
    public required string Pool { get; init; }

    /// <summary>Machine type that the autoscaler reckons with: the one wanted most.</summary>
    public required string MachineType { get; init; }

    /// <summary>Replicas that a node holds, by what it leaves of GPUs, CPU, memory and pods.</summary>
    public required int ReplicasPerNode { get; init; }

    /// <summary>Nodes at most.</summary>
    public required int MaxNodes { get; init; }

    /// <summary>Replicas that it holds at most.</summary>
    public long Holds => (long)MaxNodes * ReplicasPerNode;

    /// <summary>Replicas of the plan's peak that are in it.</summary>
    public required long Replicas { get; init; }

    /// <summary>Nodes that those need.</summary>
    public required long Nodes { get; init; }

    /// <summary>GPUs of those nodes, or shares of them.</summary>
    public required long Gpus { get; init; }
}
