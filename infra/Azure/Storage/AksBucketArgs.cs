using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Azure.Storage;

/// <summary>Arguments of <see cref="AksBucket"/>.</summary>
public sealed record AksBucketArgs
{
    /// <summary>The platform that it is for.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>Its name among the platform's buckets.</summary>
    public required string Bucket { get; init; }
}
