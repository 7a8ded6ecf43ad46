using System.Collections.Immutable;
using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Aws.Network;

/// <summary>Where a cluster is put: a network that was made for it, or one that is there already.</summary>
sealed record NetworkPlace
{
    /// <summary>The VPC.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>The subnets of nodes by zone.</summary>
    public required IReadOnlyDictionary<string, Input<string>> Subnets { get; init; }

    /// <summary>The ways out that a node needs; those of a network that is there already are its owner's.</summary>
    public IReadOnlyList<Resource> Ready { get; init; } = [];

    /// <summary>That of a network of ours.</summary>
    public static NetworkPlace Of(EksNetwork network) => new() { VpcId = network.VpcId, Subnets = network.Subnets, Ready = network.Ready };

    /// <summary>
    /// That of a network that is there already, in the zones that the cluster names of it. Its endpoints, routes and tags are its owner's: a
    /// second endpoint of a service would claim the same name, and a tag has one value for all clusters that share a subnet.
    /// </summary>
    public static NetworkPlace Of(ExistingNetworkSpec network, ClusterSpec cluster) => new()
    {
        VpcId = network.Id,
        Subnets = network.Subnets
            .Where(subnet => cluster.Zones.Count == 0 || cluster.Zones.Contains(subnet.Key))
            .ToImmutableSortedDictionary(subnet => subnet.Key, subnet => (Input<string>)subnet.Value, StringComparer.Ordinal),
    };
}
