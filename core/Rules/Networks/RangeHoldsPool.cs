using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Networks;

/// <summary>There are addresses for the nodes that are always there, and for each pool.</summary>
sealed class RangeHoldsPool : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP207";

    public Severity Severity => Severity.Error;

    public string Title => "The ranges of a cluster have addresses for all nodes that are always there, and for each pool at its maximum";

    public string Explanation =>
        "A node without an address is never made, or never becomes ready, and ranges can't be changed later. On Google Cloud and Azure each node takes 256 addresses of pods, however many it has, and one of half the network; on AWS one at least of its zone's "
        + "quarter, and each pod one more. Clouds keep four or five addresses of each subnet.";

    public string Mend => "Give the cluster a larger range before it is made, or lower the pools.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var room in NodeRoom.Of(scope))
        {
            if (scope.PoolsAreKnown && scope.Pools.All(pool => pool.Node.Knows(nameof(NodePoolSpec.MinNodes)) && pool.Node.KnowsAllOf(nameof(NodePoolSpec.Zones))))
            {
                var always = scope.Pools.Where(pool => room.Zone is null || pool.Node.Spec.Zones is [var only] && only == room.Zone).Sum(pool => pool.Node.Spec.MinNodes);
                if (always > room.Most)
                    yield return this.Found(scope.Cluster.At(room.Property), $"{room.Range} has addresses for {room.Most} nodes, and {always} are always there.");
            }

            foreach (var pool in scope.Pools.Where(pool => pool.KnowsSize && pool.Node.KnowsAllOf(nameof(NodePoolSpec.Zones)) && pool.MostNodes > room.Most && (room.Zone is null || pool.Node.Spec.Zones is [var only] && only == room.Zone)))
            {
                yield return this.Found(
                    pool.Node.At(pool.SizeProperty),
                    $"The pool may have {Shown.Count(pool.MostNodes, "node")}, and {room.Range} has addresses for {room.Most}.",
                    $"Give the cluster a larger {scope.Cluster.Word(room.Property)} before it is made, or lower {pool.Node.Word(pool.SizeProperty)} to {room.Most} or less.");
            }
        }
    }
}
