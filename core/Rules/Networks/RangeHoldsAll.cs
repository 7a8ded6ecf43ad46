using MlPlatform.Core.Networks;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Networks;

/// <summary>There are addresses for all pools at their maximums.</summary>
sealed class RangeHoldsAll : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP208";

    public Severity Severity => Severity.Warning;

    public string Title => "The ranges of a cluster have addresses for all pools at their maximums, and a node more of each while it is upgraded";

    public string Explanation =>
        "Pools rarely reach their maximums together; when they do, the last nodes get no address, and the range can't be changed any more. An upgrade adds a node to a pool before it takes one away. On AWS 30 addresses are reckoned "
        + "for a node, by a rule of thumb: those of its pods, and those that the network plugin keeps in reserve.";

    public string Mend => "Give the cluster a larger range before it is made, or lower the maximums.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!scope.PoolsAreKnown || !scope.Pools.All(pool => pool.KnowsSize && pool.Node.KnowsAllOf(nameof(NodePoolSpec.Zones))))
            yield break;
        var zones = Math.Max(1, SubnetPlan.Zones(scope.Cluster.Spec).Count);
        foreach (var room in NodeRoom.Of(scope))
        {
            var nodes = scope.Pools.Where(room.IsFor).Sum(pool => Share(pool, room, zones));
            if (nodes <= room.Usual)
                continue;
            var about = room.Zone is null ? "" : "about ";
            yield return this.Found(
                scope.Cluster.At(room.Property),
                $"{room.Range} has addresses for {about}{room.Usual} nodes, and all pools at their maximums have {nodes}{(room.Zone is null ? "" : " there")}, with one more each for upgrades.");
        }
    }

    static long Share(PlacedPool pool, NodeRoom room, int zones)
    {
        var most = pool.MostNodes + 1L;
        var over = room.Zone is null ? 1 : pool.Node.Spec.Zones.Count is > 0 and var own ? own : zones;
        return (most + over - 1) / over;
    }
}
