using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A pool of like machines. It is a GPU pool where its machines have GPUs: its nodes then refuse pods that ask for none.</summary>
public sealed record NodePoolSpec
{
    /// <summary>
    /// Machine types, of one size and one GPU model, the one wanted most first; the autoscaler reckons with that one. More than one lets a
    /// spot pool take what is there.
    /// </summary>
    [MinLength(1)]
    public required IReadOnlyList<string> MachineTypes { get; init; }

    /// <summary>
    /// How the machines are bought.
    /// Default: on demand.
    /// </summary>
    public CapacityType Capacity { get; init; } = CapacityType.OnDemand;

    /// <summary>
    /// Nodes that are always there.
    /// Default: 0; a GPU that nobody uses costs as much as one in use.
    /// </summary>
    [Range(0, 1000)]
    public int MinNodes { get; init; }

    /// <summary>Nodes at most.</summary>
    [Range(1, 1000)]
    public required int MaxNodes { get; init; }

    /// <summary>
    /// Disk of a node in GiB, for images and scratch files.
    /// Default: 200, since a serving image has 10 GiB and more and is unpacked beside its archive.
    /// </summary>
    [Range(20, 16_384)]
    public int DiskGiB { get; init; } = 200;

    /// <summary>
    /// How pods share a GPU.
    /// Default: not at all; each pod has its GPUs for itself.
    /// </summary>
    public SharingSpec Sharing { get; init; } = new();

    /// <summary>
    /// Labels of the nodes beside the platform's own, under a domain of yours or none.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = Named.None<string>();
}
