using MlPlatform.Core.Networks;
using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>The network between the nodes of a pool.</summary>
sealed class PoolFabric : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP224";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A pool's network is one that its cloud and its machines have, in one zone";

    public string Explanation =>
        "EFA is AWS', GPUDirect (TCPX and RoCE) is Google's, InfiniBand is Azure's, each on some machine types only: others are refused when their interfaces are asked for. None of them goes from one zone to another, and nodes that are put "
        + "close to each other are of one zone.";

    public string Mend => "Name the network that the machines have and one zone, or leave the network out.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster))
            yield break;
        foreach (var pool in scope.Pools.Where(pool => pool.Node.Spec.Fabric != NetworkFabric.Ethernet && pool.Node.Knows(nameof(NodePoolSpec.Fabric))))
        {
            var (at, fabric, cloud) = (pool.Node.At(nameof(NodePoolSpec.Fabric)), pool.Node.Spec.Fabric, scope.Cluster.Spec.Cloud);
            var (word, ethernet) = (pool.Node.Word($"{fabric}"), pool.Node.Word($"{NetworkFabric.Ethernet}"));
            if (Fabrics.Home(fabric) is { } home && home != cloud)
            {
                yield return this.Found(at, $"{word} is a network of {Clouds.Name(home)}, and the cluster is on {Clouds.Name(cloud)}.", $"Name {pool.Node.Word($"{Enum.GetValues<NetworkFabric>().First(one => Fabrics.Home(one) == cloud)}")}, or {ethernet}.");
                continue;
            }

            var without = pool.MachinesKnown ? pool.Pool.Machines.Where(machine => !Fabrics.Has(machine, fabric)).Select(machine => machine.Name).Distinct().ToList() : [];
            if (without.Count > 0)
                yield return this.Found(at, $"{Shown.Keys(without)} {(without.Count == 1 ? "has" : "have")} no {word}.", $"Use machines that have {word}, such as those with eight GPUs, or {ethernet}.");
            if (Several(scope, pool) is { } zones)
                yield return this.Found(pool.Node.At(nameof(NodePoolSpec.Zones)), $"The pool is in {Shown.Keys(zones)}, and {word} is of one zone.", $"Name one zone as {pool.Node.Word(nameof(NodePoolSpec.Zones))}.");
        }
    }

    static IReadOnlyList<string>? Several(PlacedPlatform scope, PlacedPool pool)
    {
        if (!pool.Node.KnowsAllOf(nameof(NodePoolSpec.Zones)))
            return null;
        if (pool.Node.Spec.Zones.Count > 0)
            return pool.Node.Spec.Zones.Distinct(StringComparer.Ordinal).Count() > 1 ? pool.Node.Spec.Zones : null;
        var all = scope.Cluster.KnowsAllOf(nameof(ClusterSpec.Zones), nameof(ClusterSpec.Region), nameof(ClusterSpec.ExistingNetwork)) ? SubnetPlan.Zones(scope.Cluster.Spec) : [];
        return all.Count > 1 ? all : null;
    }
}
