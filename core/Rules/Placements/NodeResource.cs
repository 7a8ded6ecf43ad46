using MlPlatform.Core.Pools;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>Something that a node has and replicas take. Sums are decimal: three times 0.1 are 0.3.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="Unit">Its unit after a number, with a space before; empty where the name says it.</param>
/// <param name="ModelProperty">The property of the model that asks for it; null where each replica is one.</param>
/// <param name="OfReplica">How much a replica takes.</param>
/// <param name="OfMachine">How much the machine has, before anything is taken off.</param>
/// <param name="AtMost">How much a node leaves at most.</param>
/// <param name="ForSure">How much it leaves for sure.</param>
/// <param name="OfDeduction">How much something takes off it.</param>
/// <param name="Others">Further properties of the model that it follows from.</param>
sealed record NodeResource(
    string Name,
    string Unit,
    string? ModelProperty,
    Func<WorkloadSpec, decimal> OfReplica,
    Func<Allocatable, decimal> OfMachine,
    Func<Allocatable, decimal> AtMost,
    Func<Allocatable, decimal> ForSure,
    Func<Deduction, decimal> OfDeduction,
    params IReadOnlyList<string> Others)
{
    // More than any disk has: where nobody has said what disk the nodes have, nothing is too much for it.
    const decimal AnyDisk = 1_000_000_000;

    /// <summary>Disk for logs and scratch files, and for weights that each pod loads onto it. Weights in memory are within the pod's memory.</summary>
    public static readonly NodeResource Disk = new(
        "Disk",
        " GiB",
        nameof(WorkloadSpec.EphemeralStorageGiB),
        model => (decimal)model.EphemeralStorageGiB + WeightsOnDisk(model),
        node => node.DiskGiB is null ? AnyDisk : node.Pool.Spec.DiskGiB,
        node => node.DiskGiB ?? AnyDisk,
        node => node.DiskGiB ?? AnyDisk,
        _ => 0,
        nameof(WorkloadSpec.Weights));

    public static readonly NodeResource Gpus =
        new("GPUs", "", nameof(WorkloadSpec.Gpus), model => model.Gpus, node => node.Gpus, node => node.Gpus, node => node.Gpus, _ => 0);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<NodeResource> All =
    [
        new("CPU", " cores", nameof(WorkloadSpec.Cpu), model => (decimal)model.Cpu, node => node.Machine.Vcpus, node => node.MostCpu, node => node.Cpu, taken => taken.Cpu),
        new(
            "Memory",
            " GiB",
            nameof(WorkloadSpec.MemoryGiB),
            model => (decimal)model.MemoryGiB,
            node => node.Machine.MemoryGiB,
            node => node.MostMemoryGiB,
            node => node.MemoryGiB,
            taken => taken.MemoryGiB),
        Gpus,
        Disk,
        new("Pods", "", null, _ => 1, node => node.Machine.MaxPods, node => node.Pods, node => node.Pods, taken => taken.Pods),
    ];

    /// <summary>Its name within a sentence.</summary>
    public string Word => Name is "CPU" or "GPUs" ? Name : Name.ToLowerInvariant();

    /// <summary>Whether what the model asks for can be relied on.</summary>
    public bool IsKnown(Node<WorkloadSpec> model) => ModelProperty is null || (model.Knows(ModelProperty) && Others.All(other => model.KnowsAllOf(other)));

    /// <summary>Disk that the weights of a pod take, in GiB.</summary>
    public static decimal WeightsOnDisk(WorkloadSpec model) => model.Weights is { Store: WeightsStore.NodeDisk } weights ? (decimal)weights.SizeGiB : 0;

    /// <summary>An amount with its unit.</summary>
    public string Amount(decimal amount) => $"{Number(amount)}{Unit}";

    /// <summary>A number with three digits after the point at most, rounded down: what is told as left is left.</summary>
    public static string Number(decimal amount) => Shown.Number((double)(decimal.Floor(amount * 1000) / 1000));
}
