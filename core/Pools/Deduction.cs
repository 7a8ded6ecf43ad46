namespace MlPlatform.Core.Pools;

/// <summary>Something that takes a part of a node before any pod of a model runs on it.</summary>
public sealed record Deduction
{
    /// <summary>What takes it.</summary>
    public required string Name { get; init; }

    /// <summary>Cores that it takes.</summary>
    public decimal Cpu { get; init; }

    /// <summary>Memory that it takes, in GiB.</summary>
    public decimal MemoryGiB { get; init; }

    /// <summary>Pods that it is.</summary>
    public int Pods { get; init; }

    /// <summary>Whether it may be less: a rule of thumb, in place of a figure that is known for sure.</summary>
    public bool Estimate { get; init; }

    /// <summary>Where the figures stand.</summary>
    public required string Source { get; init; }
}
