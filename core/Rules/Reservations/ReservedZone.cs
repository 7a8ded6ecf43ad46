using MlPlatform.Core.Networks;
using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Reservations;

/// <summary>Reserved machines are in the zone of their reservation.</summary>
sealed class ReservedZone : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP215";

    public Severity Severity => Severity.Error;

    public string Title => "A pool of reserved machines on AWS or Google Cloud is in one zone, that of its reservation";

    public string Explanation =>
        "A reservation is of one zone. An order of a node in another zone finds nothing in it, and fails; where a pool spans zones, the cloud tries them in turn. On Azure a group holds reservations of several zones.";

    public string Mend => "Name the zone of the reservation.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster) || scope.Cluster.Spec.Cloud == CloudProvider.Azure || !scope.Cluster.KnowsAllOf(nameof(ClusterSpec.Zones), nameof(ClusterSpec.Region), nameof(ClusterSpec.ExistingNetwork)))
            yield break;
        var all = SubnetPlan.Zones(scope.Cluster.Spec);
        foreach (var pool in scope.Pools.Where(pool => pool.Node.Spec.Capacity is CapacityType.Reserved or CapacityType.CapacityBlock && pool.Node.Knows(nameof(NodePoolSpec.Capacity)) && pool.Node.KnowsAllOf(nameof(NodePoolSpec.Zones))))
        {
            var (at, word, zones) = (pool.Node.At(nameof(NodePoolSpec.Zones)), pool.Node.Word(nameof(NodePoolSpec.Zones)), pool.Node.Spec.Zones.Distinct(StringComparer.Ordinal).ToList());
            if (zones.Count > 1)
                yield return this.Found(at, $"The pool is in {Shown.Keys(zones)}, and its reservation is of one zone.", "Name that zone only, and make a pool of each further reservation.");
            else if (zones.Count == 0 && all.Count > 1)
                yield return this.Found(at, $"No {word} are named, so that the pool is in {Shown.Keys(all)}, and its reservation is of one zone.", $"Name that zone as {word}.");
        }
    }
}
