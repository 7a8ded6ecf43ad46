using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Aws.ControlPlane;

/// <summary>Arguments of <see cref="EksControlPlane"/>.</summary>
public sealed record EksControlPlaneArgs
{
    /// <summary>The cluster.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>Subnets of the control plane's addresses by zone, in two zones at least.</summary>
    public required IReadOnlyDictionary<string, Input<string>> Subnets { get; init; }

    /// <summary>ARN of the key that Secrets and logs are encrypted with.</summary>
    public required Input<string> KeyArn { get; init; }
}
