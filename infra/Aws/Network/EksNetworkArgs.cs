using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Aws.Network;

/// <summary>Arguments of <see cref="EksNetwork"/>.</summary>
public sealed record EksNetworkArgs
{
    /// <summary>The cluster that the network is for: its name, zones and address range.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>
    /// Services of AWS that the network has endpoints of, by the end of their names: <c>ecr.api</c>.
    /// Default: those of the image registry.
    /// </summary>
    public IReadOnlyList<string> Endpoints { get; init; } = EndpointServices.Registry;

    /// <summary>
    /// Whether Karpenter finds the private subnets by their tags.
    /// Default: false.
    /// </summary>
    public bool Karpenter { get; init; }
}
