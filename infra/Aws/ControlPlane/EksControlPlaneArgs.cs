using System.Collections.Immutable;
using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Aws.ControlPlane;

/// <summary>Arguments of <see cref="EksControlPlane"/>.</summary>
public sealed record EksControlPlaneArgs
{
    /// <summary>The cluster.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>Subnets of the control plane's addresses, in two zones at least.</summary>
    public required Output<ImmutableArray<string>> SubnetIds { get; init; }
}
