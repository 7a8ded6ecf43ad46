using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Networks;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>The zones of a cluster that is made.</summary>
sealed class ClusterZones : IRule<ClusterSpec>
{
    const int FewestOnEks = 2;

    public string Id => "MLP062";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A cluster has zones of its region, each once, and on AWS two or three";

    public string Explanation =>
        "EKS refuses a cluster whose subnets lie in fewer than two zones, and the set of zones can't be changed later. More than three leave too few addresses in each. "
        + "Zones are those of the region: local zones have no control plane. GKE and AKS take one zone too; their control planes don't depend on it. Azure numbers its zones, and some of its regions have none.";

    public string Mend => "Name two or three zones of the region, or none: the first three of the region are the default.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node) || !node.KnowsAllOf(nameof(ClusterSpec.Zones)))
            return [];
        return node.Spec.Zones.Count == 0 ? WithoutZones(node) : [.. Number(node), .. Each(node)];
    }

    IEnumerable<Finding> WithoutZones(Node<ClusterSpec> node)
    {
        if (node.Spec.Cloud == CloudProvider.Aws && RegionOf(node) is { Zones.Count: 0 } region)
        {
            yield return this.Found(
                node.At(nameof(ClusterSpec.Zones)),
                $"Each account has other zones of {region.Name}, so that there is no default.",
                $"Name two or three that your account has: aws ec2 describe-availability-zones --region {region.Name}.");
        }
    }

    IEnumerable<Finding> Number(Node<ClusterSpec> node)
    {
        var count = node.Spec.Zones.Distinct(StringComparer.Ordinal).Count();
        if (node.Spec.Cloud == CloudProvider.Aws && count is < FewestOnEks or > SubnetPlan.MostZones)
        {
            yield return this.Found(
                node.At(nameof(ClusterSpec.Zones)),
                $"Given {(count == 1 ? "is 1 zone" : $"are {count} zones")}; allowed are {FewestOnEks} or {SubnetPlan.MostZones}.");
        }
    }

    IEnumerable<Finding> Each(Node<ClusterSpec> node)
    {
        var at = node.At(nameof(ClusterSpec.Zones));
        var region = RegionOf(node);
        if (node.Spec.Cloud == CloudProvider.Azure && region is { Zones.Count: 0 })
        {
            yield return this.Found(at, $"The region {region.Name} has no zones.", $"Take {node.Word(nameof(ClusterSpec.Zones))} out, or choose a region that has some.");
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, zone) in node.Spec.Zones.Index())
        {
            if (!seen.Add(zone))
                yield return this.Found(at.Item(index), $"The zone {Shown.Text(zone)} is named twice.", "Take one out.");
            else if (region is not null && !IsOf(region, zone))
                yield return this.Found(at.Item(index), $"{Shown.Text(zone)} is no zone of {region.Name}.", ZonesOf(region));
        }
    }

    static Region? RegionOf(Node<ClusterSpec> node) =>
        node.Knows(nameof(ClusterSpec.Region)) && node.Spec.Region is { } name ? Catalogue.FindRegion(node.Spec.Cloud, name) : null;

    static bool IsOf(Region region, string zone) =>
        region.Zones.Count > 0
            ? region.Zones.Contains(zone)
            : zone.Length == region.Name.Length + 1 && zone.StartsWith(region.Name, StringComparison.Ordinal) && char.IsAsciiLetterLower(zone[^1]);

    static string ZonesOf(Region region) =>
        region.Zones.Count > 0 ? $"Its zones are {Shown.Keys(region.Zones)}." : $"Its zones are named as it is, with a letter more: {region.Name}a.";
}
