using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Azure.Identity;

/// <summary>Arguments of <see cref="AksWorkloadIdentity"/>.</summary>
public sealed record AksWorkloadIdentityArgs
{
    /// <summary>The platform that the cluster is of: its name, account and buckets.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>Who signs the tokens of the cluster's service accounts.</summary>
    public required Input<string> IssuerUrl { get; init; }

    /// <summary>The service account, and what its pods may do.</summary>
    public required WorkloadIdentityArgs Workload { get; init; }
}
