using MlPlatform.Core.Networks;
using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Networks;

/// <summary>
/// For how many nodes there are addresses in one of the ranges of a cluster that is made. What is sure: on Google Cloud and Azure a node takes 256 addresses
/// of pods and one of its subnet; on AWS one of its zone's subnet at least, and each of its pods one more.
/// </summary>
/// <param name="Property">The setting that the range comes from.</param>
/// <param name="Range">The range, or the part of it, in words.</param>
/// <param name="Zone">The zone that it is of; null where it is of all.</param>
/// <param name="Most">Nodes that it has addresses for at most, for sure.</param>
/// <param name="Usual">Nodes that it has addresses for by the rule of thumb.</param>
sealed record NodeRoom(string Property, string Range, string? Zone, long Most, long Usual)
{
    const int PodsPrefix = 24;

    // Addresses of a subnet that a cloud keeps: Google's page on subnets, Azure's and AWS' on sizing them.
    const int KeptByGoogle = 4;
    const int KeptByOthers = 5;

    // A rule of thumb: AWS' network plugin holds a network interface's addresses in reserve beside those in use, 10 to 50 by machine.
    const int UsualOnAws = 30;

    /// <summary>The ranges of a platform that its nodes share, as far as they are known.</summary>
    public static IReadOnlyList<NodeRoom> Of(PlacedPlatform platform)
    {
        var cluster = platform.Cluster;
        var network = ClusterRanges.Find(cluster, nameof(ClusterSpec.NetworkCidr));
        if (!Clouds.Makes(cluster))
            return [];
        return cluster.Spec.Cloud == CloudProvider.Aws
            ? network is { Prefix: <= 28 } shared && cluster.KnowsAllOf(nameof(ClusterSpec.Zones), nameof(ClusterSpec.Region)) ? [.. OfZones(cluster.Spec, shared)] : []
            : [.. OfPods(cluster), .. network is { Prefix: < 28 } whole ? OfNodes(cluster.Spec, whole) : []];
    }

    /// <summary>Whether nodes of a pool may be in it.</summary>
    public bool IsFor(PlacedPool pool) => Zone is null || pool.Node.Spec.Zones.Count == 0 || pool.Node.Spec.Zones.Contains(Zone);

    static IEnumerable<NodeRoom> OfPods(Node<ClusterSpec> cluster)
    {
        if (ClusterRanges.Find(cluster, nameof(ClusterSpec.PodCidr)) is { Prefix: <= PodsPrefix } pods)
            yield return new(nameof(ClusterSpec.PodCidr), $"{pods}, of which each node takes a /{PodsPrefix} for its pods,", null, 1L << (PodsPrefix - pods.Prefix), 1L << (PodsPrefix - pods.Prefix));
    }

    static IEnumerable<NodeRoom> OfNodes(ClusterSpec cluster, Cidr network)
    {
        var nodes = network.Split(2)[0];
        var most = nodes.Count - (cluster.Cloud == CloudProvider.Gcp ? KeptByGoogle : KeptByOthers);
        yield return new(nameof(ClusterSpec.NetworkCidr), $"{nodes}, the half of {network} that nodes are in,", null, most, most);
    }

    static IEnumerable<NodeRoom> OfZones(ClusterSpec cluster, Cidr network)
    {
        var zones = SubnetPlan.Zones(cluster);
        if (zones.Count is 0 or > SubnetPlan.MostZones)
            yield break;
        foreach (var (zone, part) in zones.Zip(network.Split(SubnetPlan.MostZones + 1)))
        {
            var addresses = part.Count - KeptByOthers;
            yield return new(nameof(ClusterSpec.NetworkCidr), $"{part}, the part of {network} that nodes and pods of {zone} are in,", zone, addresses, addresses / UsualOnAws);
        }
    }
}
