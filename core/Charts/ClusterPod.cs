namespace MlPlatform.Core.Charts;

/// <summary>Pods that a chart or an add-on runs once in a cluster, on nodes that refuse nothing.</summary>
public sealed record ClusterPod
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>How many there are.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Whether no two of them may be on one node.</summary>
    public bool Apart { get; init; }

    /// <summary>Cores that one asks for.</summary>
    public decimal Cpu { get; init; }

    /// <summary>Memory that one asks for, in GiB.</summary>
    public decimal MemoryGiB { get; init; }

    /// <summary>Where the figures stand.</summary>
    public required string Source { get; init; }
}
