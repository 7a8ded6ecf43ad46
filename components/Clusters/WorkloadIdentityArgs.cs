using MlPlatform.Core.Storage;

namespace MlPlatform.Components.Clusters;

/// <summary>A service account, and what its pods may do in the cloud.</summary>
public sealed record WorkloadIdentityArgs
{
    /// <summary>Namespace of the service account.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the service account.</summary>
    public required string ServiceAccount { get; init; }

    /// <summary>
    /// Buckets that they may list and read, as far as the prefix goes.
    /// Default: none.
    /// </summary>
    public IReadOnlyList<ObjectBucket> Reads { get; init; } = [];
}
