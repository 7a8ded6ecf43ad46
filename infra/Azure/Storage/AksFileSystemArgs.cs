using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Azure.Storage;

/// <summary>Arguments of <see cref="AksFileSystem"/>.</summary>
public sealed record AksFileSystemArgs
{
    /// <summary>The platform that it is for.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>Its name among the platform's file systems.</summary>
    public required string FileSystem { get; init; }
}
