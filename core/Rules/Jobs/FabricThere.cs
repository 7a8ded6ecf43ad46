using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Rules.Pools;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Jobs;

/// <summary>The network that a job wants is there.</summary>
sealed class FabricThere : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP184";

    public Severity Severity => Severity.Error;

    public string Title => "A job's network is one that its cloud, its machines and its pools have";

    public string Explanation =>
        "EFA is AWS', GPUDirect (TCPX and RoCE) is Google's, InfiniBand is Azure's, each on some machine types only. A pod that asks for an interface that no node offers waits for ever; a library that finds none "
        + "falls back to TCP, at a tenth of the speed. The interfaces are there where the pool asks for them.";

    public string Mend => "Name the network that the machines have, or use machines that have it.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!scope.Cluster.Knows(nameof(ClusterSpec.Cloud)))
            yield break;
        var cloud = scope.Cluster.Spec.Cloud;
        foreach (var job in scope.Jobs.Where(job => job.Node.Spec.Fabric != NetworkFabric.Ethernet && job.Node.Knows(nameof(TrainingJobSpec.Fabric))))
        {
            var (at, fabric) = (job.Node.At(nameof(TrainingJobSpec.Fabric)), job.Node.Spec.Fabric);
            var (word, ethernet) = (job.Node.Word($"{fabric}"), job.Node.Word(nameof(NetworkFabric.Ethernet)));
            if (Fabrics.Home(fabric) is { } home && cloud != CloudProvider.Existing && cloud != home)
            {
                yield return this.Found(at, $"{word} is a network of {Clouds.Name(home)}, and the cluster is on {Clouds.Name(cloud)}.", $"Name {Said(job, cloud)}, or {ethernet}.");
                continue;
            }

            // Of nodes of a cluster that is there already it isn't known how they were made.
            if (cloud == CloudProvider.Existing)
                continue;
            // One machine type without it is enough: the autoscaler may add that.
            var without = job.Pools.SelectMany(pool => pool.Pool.Machines).Where(machine => !Fabrics.Has(machine, fabric)).Select(machine => machine.Name).Distinct().Order(StringComparer.Ordinal).ToList();
            if (without.Count > 0)
            {
                yield return this.Found(at, $"{Shown.Keys(without)} {(without.Count == 1 ? "has" : "have")} no {word}.", $"Use machines that have {word}, such as those with eight GPUs, or {ethernet}.");
                continue;
            }

            var plain = job.Pools.Where(pool => pool.Node.Spec.Fabric != fabric && pool.Node.Knows(nameof(NodePoolSpec.Fabric))).Select(pool => pool.Node.Name).ToList();
            if (plain.Count > 0)
                yield return this.Found(at, $"The nodes of {Shown.Keys(plain)} aren't made with {word}.", $"Set {job.Node.Word(nameof(NodePoolSpec.Fabric))} of {(plain.Count == 1 ? "the pool" : "each of the pools")} to {word}, name other pools, or {ethernet}.");
        }
    }

    static string Said(PlacedJob job, CloudProvider cloud) =>
        job.Node.Word($"{Enum.GetValues<NetworkFabric>().First(fabric => Fabrics.Home(fabric) == cloud)}");
}
