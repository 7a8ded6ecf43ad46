using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Gcp.Storage;

/// <summary>Arguments of <see cref="GkeFileSystem"/>.</summary>
public sealed record GkeFileSystemArgs
{
    /// <summary>The platform that it belongs to.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>Its name, one of the platform's file systems.</summary>
    public required string FileSystem { get; init; }

    /// <summary>The key that it is encrypted with; Filestore's service agent may use it already.</summary>
    public required Input<string> KeyId { get; init; }
}
