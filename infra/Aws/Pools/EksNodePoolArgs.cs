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

    /// <summary>Subnets of the cluster by zone; the nodes are in those of the pool's zones.</summary>
    public required IReadOnlyDictionary<string, Input<string>> Subnets { get; init; }

    /// <summary>The security group that EKS made for the cluster; interfaces of a fast network are put in it.</summary>
    public required Input<string> SecurityGroupId { get; init; }

    /// <summary>ARN of the key that disks are encrypted with.</summary>
    public required Input<string> KeyArn { get; init; }

    /// <summary>
    /// Tags of its machines, their disks and interfaces, and of the node group.
    /// Default: none beside their names.
    /// </summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
