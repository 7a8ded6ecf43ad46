using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A persistent volume, lowered to a PersistentVolumeClaim.</summary>
public sealed record VolumeSpec
{
    /// <summary>Absolute path in the container.</summary>
    [RegularExpression("/.+", ErrorMessage = "a path that begins with '/'")]
    public required string MountPath { get; init; }

    /// <summary>Size in GiB.</summary>
    [Range(1, 65_536)]
    public required int SizeGiB { get; init; }

    /// <summary>
    /// How many pods may use it at once.
    /// Default: one node may read and write it, what block storage can give.
    /// </summary>
    public AccessMode AccessMode { get; init; } = AccessMode.ReadWriteOnce;

    /// <summary>
    /// Storage class.
    /// Default: that of the cloud for block storage where one node uses it, for files where several do.
    /// </summary>
    public string? StorageClass { get; init; }
}
