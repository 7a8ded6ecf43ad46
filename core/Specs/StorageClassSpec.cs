using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>What a storage class of the cluster can give.</summary>
public sealed record StorageClassSpec
{
    /// <summary>Access modes of its volumes.</summary>
    [MinLength(1)]
    public required IReadOnlyList<AccessMode> AccessModes { get; init; }

    /// <summary>
    /// MiB that a pod reads from it in a second.
    /// Default: none; it isn't known.
    /// </summary>
    [Range(1, 1_000_000)]
    public int? ReadMiBPerSecond { get; init; }
}
