using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Networks;

/// <summary>How the address range of a cluster is shared among its zones.</summary>
public static class SubnetPlan
{
    /// <summary>Zones at most: three quarters of the range are private subnets, and the last is cut into public ones.</summary>
    public const int MostZones = 3;

    /// <summary>
    /// The subnets of each zone. The first three quarters of the range are the private subnets, since every pod takes an address of them
    /// (AWS' network plugin); the fourth is cut into quarters, the first three of which are public. What is left over stays free for a
    /// subnet of another kind. A zone's ranges hang on its place in the list only.
    /// </summary>
    /// <param name="cluster">The cluster; rules have nothing against it.</param>
    /// <exception cref="ArgumentException">It has no valid range, no region, or none of one to three zones.</exception>
    public static IReadOnlyList<ZoneSubnets> Of(ClusterSpec cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        if (!Cidr.TryParse(cluster.NetworkCidr, out var range) || range.Prefix > 28)
            throw new ArgumentException($"'{cluster.NetworkCidr}' is no IPv4 range that can be shared among zones.", nameof(cluster));
        var zones = Zones(cluster);
        if (zones.Count is 0 or > MostZones)
            throw new ArgumentException($"A cluster has 1 to {MostZones} zones; '{cluster.Name}' has {zones.Count}.", nameof(cluster));

        var quarters = range.Split(4);
        var open = quarters[MostZones].Split(4);
        return [.. zones.Select((zone, index) => new ZoneSubnets { Zone = zone, PrivateCidr = quarters[index].ToString(), PublicCidr = open[index].ToString() })];
    }

    /// <summary>
    /// The zones of a cluster: those that it names, else those that a network of one's own on AWS has subnets for, else the first of its region;
    /// empty where they aren't known.
    /// </summary>
    /// <param name="cluster">The cluster.</param>
    public static IReadOnlyList<string> Zones(ClusterSpec cluster) =>
        cluster is { Cloud: CloudProvider.Aws, Zones: [], ExistingNetwork.Subnets: var subnets } ? [.. subnets.Keys.Order(StringComparer.Ordinal)]
        : cluster.Zones.Count > 0 || cluster.Region is not { } region
            ? cluster.Zones
            : [.. (Catalogue.FindRegion(cluster.Cloud, region)?.Zones ?? []).Take(MostZones)];
}
