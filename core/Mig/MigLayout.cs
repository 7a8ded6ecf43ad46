namespace MlPlatform.Core.Mig;

/// <summary>A layout of one GPU that is proved: there is a place for each of its instances.</summary>
public sealed record MigLayout
{
    /// <summary>How the GPU can be cut.</summary>
    public required MigGeometry Geometry { get; init; }

    /// <summary>How many instances of each profile, in the order of the geometry.</summary>
    public required IReadOnlyList<MigCount> Counts { get; init; }

    /// <summary>The proof: each instance with a place of its own, from the first memory slice on. The driver may choose another.</summary>
    public required IReadOnlyList<MigInstance> Instances { get; init; }

    /// <summary>The layout in words, always the same for the same: <c>1g.5gb x 2, 2g.10gb x 1</c>.</summary>
    public string Text => string.Join(", ", Counts);

    /// <summary>The only profile that it has; null where it has several.</summary>
    public MigProfile? OnlyProfile => Counts is [var only] ? only.Profile : null;

    /// <summary>Compute slices that no instance uses.</summary>
    public int StrandedComputeSlices => Geometry.ComputeSlices - Instances.Sum(instance => instance.Profile.ComputeSlices);

    /// <summary>Memory slices that no instance uses.</summary>
    public int StrandedMemorySlices => Geometry.MemorySlices - Instances.Sum(instance => instance.Profile.MemorySlices);

    /// <summary>Whether both cut a GPU alike.</summary>
    /// <param name="other">The other.</param>
    public bool IsLike(MigLayout? other) => other is not null && other.Geometry.Gpu == Geometry.Gpu && other.Text == Text;
}
