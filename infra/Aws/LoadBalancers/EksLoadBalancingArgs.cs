using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Aws.LoadBalancers;

/// <summary>Arguments of <see cref="EksLoadBalancing"/>.</summary>
public sealed record EksLoadBalancingArgs
{
    /// <summary>The cluster that it makes load balancers for.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>Name of the cluster once it is there.</summary>
    public required Input<string> ClusterName { get; init; }
}
