using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using Pulumi;

namespace MlPlatform.Infra.Aws.Identity;

/// <summary>Arguments of <see cref="EksPodIdentity"/>.</summary>
public sealed record EksPodIdentityArgs
{
    /// <summary>The cluster that the pods run in.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>Name of the cluster once it is there.</summary>
    public required Input<string> ClusterName { get; init; }

    /// <summary>Namespace of the service account.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the service account.</summary>
    public required string ServiceAccount { get; init; }

    /// <summary>
    /// Buckets that its pods may list and read, as far as the prefix goes; those of other clouds are left out, since a role has no rights there.
    /// Default: none.
    /// </summary>
    public IReadOnlyList<ObjectBucket> Reads { get; init; } = [];
}
