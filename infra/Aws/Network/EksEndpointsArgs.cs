using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Aws.Network;

/// <summary>Arguments of <see cref="EksEndpoints"/>.</summary>
public sealed record EksEndpointsArgs
{
    /// <summary>The cluster that the network is for: its name, region and address range.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>The VPC.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>The subnets that the endpoints have an address in, one a zone.</summary>
    public required IReadOnlyDictionary<string, Input<string>> Subnets { get; init; }

    /// <summary>
    /// The services, by the end of their endpoints' names: <c>ecr.api</c>.
    /// Default: those of the image registry.
    /// </summary>
    public IReadOnlyList<string> Services { get; init; } = EndpointServices.Registry;
}
