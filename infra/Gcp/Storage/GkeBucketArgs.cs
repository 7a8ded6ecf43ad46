using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Gcp.Storage;

/// <summary>Arguments of <see cref="GkeBucket"/>.</summary>
public sealed record GkeBucketArgs
{
    /// <summary>The platform that it belongs to.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>Which of the platform's buckets, by the name there.</summary>
    public required string Bucket { get; init; }

    /// <summary>The key that its objects are encrypted with; Cloud Storage's service agent may use it already.</summary>
    public required Input<string> KeyId { get; init; }
}
