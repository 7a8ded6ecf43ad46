using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Aws.Storage;

/// <summary>Arguments of <see cref="EksFileSystems"/>.</summary>
public sealed record EksFileSystemsArgs
{
    /// <summary>The cluster whose nodes mount them; while it is protected against deletion, so are they.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>The file systems by name.</summary>
    public required IReadOnlyDictionary<string, SharedFileSystemSpec> FileSystems { get; init; }

    /// <summary>The VPC.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>Subnets of nodes by zone.</summary>
    public required IReadOnlyDictionary<string, Input<string>> Subnets { get; init; }

    /// <summary>The security group of the nodes.</summary>
    public required Input<string> SecurityGroupId { get; init; }

    /// <summary>ARN of the key that they are encrypted with.</summary>
    public required Input<string> KeyArn { get; init; }
}
