namespace MlPlatform.Core.Accounts;

/// <summary>What a pool takes of a quota at its maximum of nodes.</summary>
public sealed record PoolNeed
{
    /// <summary>Name of the pool.</summary>
    public required string Pool { get; init; }

    /// <summary>Nodes at most.</summary>
    public required int Nodes { get; init; }

    /// <summary>The machine type of the pool that takes most.</summary>
    public required string MachineType { get; init; }

    /// <summary>What a node takes with the machine type that takes least; 0 where one counts in another quota.</summary>
    public required int LeastPerNode { get; init; }

    /// <summary>What a node takes with the machine type that takes most.</summary>
    public required int MostPerNode { get; init; }
}
