using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Gcp.Identity;

/// <summary>Arguments of <see cref="GkeWorkloadIdentity"/>.</summary>
public sealed record GkeWorkloadIdentityArgs
{
    /// <summary>The cluster that the pods are in.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>The Kubernetes service account, and what its pods may do.</summary>
    public required WorkloadIdentityArgs Workload { get; init; }
}
