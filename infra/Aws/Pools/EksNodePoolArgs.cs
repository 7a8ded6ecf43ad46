using System.Collections.Immutable;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Aws.Pools;

/// <summary>Arguments of <see cref="EksNodePool"/>.</summary>
public sealed record EksNodePoolArgs
{
    /// <summary>The cluster that the pool belongs to.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>Name of the cluster once it is there.</summary>
    public required Input<string> ClusterName { get; init; }

    /// <summary>The pool.</summary>
    public required NodePool Pool { get; init; }

    /// <summary>ARN of the role of its nodes.</summary>
    public required Input<string> NodeRoleArn { get; init; }

    /// <summary>Subnets of the cluster, one for each of its zones, in their order; the nodes are in those of the pool's zones.</summary>
    public required Output<ImmutableArray<string>> SubnetIds { get; init; }
}
