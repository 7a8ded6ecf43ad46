namespace MlPlatform.Core.Catalogues;

/// <summary>A model of GPU, under the name by which users ask for it.</summary>
public sealed record GpuModel
{
    /// <summary>Its name, with the memory where there are several of one name: <c>L4</c>, <c>A100-80GB</c>. A fraction of a GPU has one of its own: <c>L4-6GB</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Memory in MiB, as the cloud reports it.</summary>
    public required int MemoryMiB { get; init; }

    /// <summary>NVIDIA's name of the architecture, as GPU feature discovery labels it: <c>ada-lovelace</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>CUDA compute capability, <c>major.minor</c>.</summary>
    public required string ComputeCapability { get; init; }

    /// <summary>Whether it can be partitioned (MIG).</summary>
    public required bool MigCapable { get; init; }

    /// <summary>
    /// Value of AWS' label <c>k8s.amazonaws.com/accelerator</c>, by which Cluster Autoscaler knows a GPU node before its GPUs are there; null
    /// for a model that AWS' machines of the catalogue don't have.
    /// </summary>
    public string? AcceleratorLabel { get; init; }

    /// <summary>Where its figures stand.</summary>
    public required string Source { get; init; }
}
