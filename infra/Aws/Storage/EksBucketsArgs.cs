using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Aws.Storage;

/// <summary>Arguments of <see cref="EksBuckets"/>.</summary>
public sealed record EksBucketsArgs
{
    /// <summary>The cluster that they are for; while it is protected against deletion, so are they.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>The buckets by a name of the stack's.</summary>
    public required IReadOnlyDictionary<string, BucketSpec> Buckets { get; init; }

    /// <summary>ARN of the key that they are encrypted with.</summary>
    public required Input<string> KeyArn { get; init; }
}
