using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Costs;

/// <summary>What a pool costs a month.</summary>
public sealed record PoolCost
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Machine type that is reckoned with: the one wanted most.</summary>
    public required string MachineType { get; init; }

    /// <summary>How the machines are bought.</summary>
    public required CapacityType Capacity { get; init; }

    /// <summary>Nodes.</summary>
    public required CountRange Nodes { get; init; }

    /// <summary>The machines.</summary>
    public required CostRange Machines { get; init; }

    /// <summary>Their disks.</summary>
    public required CostRange Disks { get; init; }

    /// <summary>Machines and disks.</summary>
    public CostRange Cost => Machines + Disks;

    /// <summary>The machines, were they all bought on demand.</summary>
    public required CostRange MachinesOnDemand { get; init; }

    /// <summary>GPUs of the nodes that are expected, or slices or shares of them.</summary>
    public required long Gpus { get; init; }

    /// <summary>GPUs of them that the expected replicas take.</summary>
    public required long GpusTaken { get; init; }

    /// <summary>GPUs of them that nothing can use: on their nodes CPU or memory is gone, or fewer are left than any pod asks for.</summary>
    public required long GpusStranded { get; init; }

    /// <summary>GPUs of those nodes as they are built in, before they are cut or shared.</summary>
    public required long PhysicalGpus { get; init; }

    /// <summary>What nothing can use, as a share of its GPUs, slices that a MIG layout leaves over among it; null where it has no GPUs.</summary>
    public decimal? StrandedShare { get; init; }

    /// <summary>What the models on it cause.</summary>
    public required CostRange Caused { get; init; }

    /// <summary>What no model causes: nodes and parts of nodes that are paid for and that none of them takes.</summary>
    public required CostRange Unused { get; init; }
}
