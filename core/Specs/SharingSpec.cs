namespace MlPlatform.Core.Specs;

/// <summary>How pods share the GPUs of a pool: each has its own where nothing is said.</summary>
public sealed record SharingSpec
{
    /// <summary>
    /// GPUs are cut into slices with memory and faults apart (MIG).
    /// Default: none.
    /// </summary>
    public MigSpec? Mig { get; init; }

    /// <summary>
    /// Pods take turns on a GPU, without memory or fault isolation: for tenants that trust each other. On top of slices where both are said.
    /// Default: none.
    /// </summary>
    public TimeSlicingSpec? TimeSlicing { get; init; }

    /// <summary>
    /// Pods run side by side on a GPU, each with an equal part of its memory and compute, and without fault isolation (MPS).
    /// Default: none.
    /// </summary>
    public MpsSpec? Mps { get; init; }
}
