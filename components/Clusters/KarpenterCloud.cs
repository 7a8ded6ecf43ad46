using Pulumi;

namespace MlPlatform.Components.Clusters;

/// <summary>What Karpenter's chart and its EC2NodeClasses are told of the cloud.</summary>
public sealed record KarpenterCloud
{
    /// <summary>Key of the tag, with the cluster's name as its value, by which its security group is found, and its private subnets where the network is ours.</summary>
    public const string DiscoveryTag = "karpenter.sh/discovery";

    /// <summary>Namespace and name of the service account that has the controller's role.</summary>
    public const string Namespace = "kube-system", ServiceAccount = "karpenter";

    /// <summary>Name of the cluster (<c>settings.clusterName</c>).</summary>
    public required string ClusterName { get; init; }

    /// <summary>Address of the control plane (<c>settings.clusterEndpoint</c>).</summary>
    public required Output<string> ClusterEndpoint { get; init; }

    /// <summary>Name of the queue that EC2's warnings go to (<c>settings.interruptionQueue</c>).</summary>
    public required string QueueName { get; init; }

    /// <summary>Name of the role of its nodes (<c>spec.role</c> of an EC2NodeClass).</summary>
    public required string NodeRoleName { get; init; }

    /// <summary>Whether the subnets of nodes bear the tag; those of a network that is there already don't, and are chosen by id.</summary>
    public required bool SubnetsAreTagged { get; init; }

    /// <summary>Subnets of nodes by zone.</summary>
    public required IReadOnlyDictionary<string, Input<string>> Subnets { get; init; }

    /// <summary>The security group of the cluster.</summary>
    public required Output<string> SecurityGroupId { get; init; }

    /// <summary>ARN of the key that disks are encrypted with (<c>kmsKeyID</c>).</summary>
    public required Output<string> KeyArn { get; init; }

    /// <summary>What must be there before the controller starts, and stay until its last node is gone.</summary>
    public required IReadOnlyList<Resource> Ready { get; init; }
}
