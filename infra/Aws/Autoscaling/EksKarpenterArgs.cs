using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Aws.Autoscaling;

/// <summary>Arguments of <see cref="EksKarpenter"/>.</summary>
public sealed record EksKarpenterArgs
{
    /// <summary>The cluster that it makes nodes for.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>Name of the cluster once it is there.</summary>
    public required Input<string> ClusterName { get; init; }

    /// <summary>Address of the control plane.</summary>
    public required Output<string> ClusterEndpoint { get; init; }

    /// <summary>The security group that EKS made for the cluster.</summary>
    public required Output<string> SecurityGroupId { get; init; }

    /// <summary>Subnets of the cluster by zone.</summary>
    public required IReadOnlyDictionary<string, Input<string>> Subnets { get; init; }

    /// <summary>ARN of the key that the nodes' disks are encrypted with.</summary>
    public required Output<string> KeyArn { get; init; }
}
