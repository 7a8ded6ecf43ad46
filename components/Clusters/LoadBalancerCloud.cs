using Pulumi;

namespace MlPlatform.Components.Clusters;

/// <summary>What AWS' controller of load balancers is told of the cloud: a pod can't ask the metadata of its node.</summary>
public sealed record LoadBalancerCloud
{
    /// <summary>Namespace and name of the service account that has the controller's role.</summary>
    public const string Namespace = "kube-system", ServiceAccount = "aws-load-balancer-controller";

    /// <summary>Region of the cluster.</summary>
    public required string Region { get; init; }

    /// <summary>The VPC that load balancers are made in.</summary>
    public required Output<string> VpcId { get; init; }

    /// <summary>What must be there before the controller starts, and stay until its last load balancer is gone.</summary>
    public required IReadOnlyList<Resource> Ready { get; init; }
}
