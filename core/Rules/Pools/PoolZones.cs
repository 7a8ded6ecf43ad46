using MlPlatform.Core.Networks;
using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>A pool is where its cluster is.</summary>
sealed class PoolZones : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP148";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "The zones of a pool are zones of its cluster, each once";

    public string Explanation =>
        "The network of a cluster has subnets in the cluster's zones and in no other. Nodes of a pool that names another zone have nowhere to be, which shows once the cluster is made.";

    public string Mend => "Name zones of the cluster, or add the zone to the cluster's, at the end.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster) || !scope.Cluster.KnowsAllOf(nameof(ClusterSpec.Zones), nameof(ClusterSpec.Region)))
            yield break;
        var zones = SubnetPlan.Zones(scope.Cluster.Spec);
        if (zones.Count == 0)
            yield break;
        foreach (var pool in scope.Pools.Where(pool => pool.Node.KnowsAllOf(nameof(NodePoolSpec.Zones))))
        {
            var at = pool.Node.At(nameof(NodePoolSpec.Zones));
            foreach (var (index, zone) in pool.Node.Spec.Zones.Index())
            {
                if (!zones.Contains(zone))
                    yield return this.Found(at.Item(index), $"{Shown.Text(zone)} is no zone of the cluster; those are {Shown.Keys(zones)}.", Nearest.To(zone, zones) is { } near ? $"Did you mean '{near}'?" : null);
                else if (pool.Node.Spec.Zones.Take(index).Contains(zone))
                    yield return this.Found(at.Item(index), $"{Shown.Text(zone)} stands twice.", "Take one of the two out.");
            }
        }
    }
}
