using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A bucket of object storage: encrypted, never public.</summary>
public sealed record BucketSpec
{
    /// <summary>Its name, which nobody else in the world may have: of the bucket, on Azure of the storage account, whose one container is <c>models</c>.</summary>
    [MinLength(3)]
    public required string Name { get; init; }

    /// <summary>
    /// Days for which what was overwritten or deleted can be brought back.
    /// Default: 30.
    /// </summary>
    [Range(7, 365)]
    public int KeepDeletedDays { get; init; } = 30;
}
