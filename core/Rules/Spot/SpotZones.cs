using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Spot;

/// <summary>Where a spot pool may find machines.</summary>
sealed class SpotZones : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP127";

    public Severity Severity => Severity.Warning;

    public string Title => "A spot pool is in two zones or more";

    public string Explanation =>
        "Spare machines come and go by type and zone. In one zone, the whole pool is taken back at once when that zone runs short, and none is to be had until it no longer does.";

    public string Mend => "Name further zones, or leave them out for all of the cluster's.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster))
            yield break;
        foreach (var pool in scope.Pools.Where(pool => pool.Node.Spec.Capacity == CapacityType.Spot && pool.Node.Knows(nameof(NodePoolSpec.Capacity)) && pool.Node.KnowsAllOf(nameof(NodePoolSpec.Zones))))
        {
            if (pool.Node.Spec.Zones is [var only])
                yield return this.Found(pool.Node.At(nameof(NodePoolSpec.Zones)), $"The pool is bought on the spot market, in {only} only.");
        }
    }
}
