using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Aws.Network;

/// <summary>Arguments of <see cref="EksNetwork"/>.</summary>
public sealed record EksNetworkArgs
{
    /// <summary>The cluster that the network is for: its name, zones and address range.</summary>
    public required ClusterSpec Cluster { get; init; }
}
