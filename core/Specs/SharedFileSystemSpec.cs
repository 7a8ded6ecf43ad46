using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A file system that many pods mount at once.</summary>
public sealed record SharedFileSystemSpec
{
    /// <summary>
    /// Size in GiB on Google Cloud and Azure; on AWS it grows by itself.
    /// Default: 1024, the least that Filestore has.
    /// </summary>
    [Range(100, 102_400)]
    public int SizeGiB { get; init; } = 1024;
}
