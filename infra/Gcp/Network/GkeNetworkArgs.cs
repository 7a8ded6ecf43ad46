using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Gcp.Network;

/// <summary>Arguments of <see cref="GkeNetwork"/>.</summary>
public sealed record GkeNetworkArgs
{
    /// <summary>The cluster that the network is for: its name, project, region and address ranges.</summary>
    public required ClusterSpec Cluster { get; init; }
}
