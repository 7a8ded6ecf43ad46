using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Jobs;

/// <summary>The network that a job wants is there.</summary>
sealed class FabricThere : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP184";

    public Severity Severity => Severity.Error;

    public string Title => "A job's network is one that its cloud and its machines have";

    public string Explanation =>
        "EFA is AWS', GPUDirect (TCPX and RoCE) is Google's, InfiniBand is Azure's, each on some machine types only. A pod that asks for an interface that no node offers waits for ever; a library that finds none "
        + "falls back to TCP, at a tenth of the speed.";

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
            if (Home(fabric) is { } home && cloud != CloudProvider.Existing && cloud != home)
            {
                yield return this.Found(at, $"{word} is a network of {Name(home)}, and the cluster is on {Name(cloud)}.", $"Name {Said(job, cloud)}, or {ethernet}.");
                continue;
            }

            if (fabric != NetworkFabric.Efa || cloud != CloudProvider.Aws)
                continue;
            // One machine type without it is enough: the autoscaler may add that.
            var without = job.Pools.SelectMany(pool => pool.Pool.Machines).Where(machine => machine.EfaInterfaces == 0).Select(machine => machine.Name).Distinct().Order(StringComparer.Ordinal).ToList();
            if (without.Count > 0)
                yield return this.Found(at, $"No network interface of {Shown.Keys(without)} can be EFA.", $"Use machines that have EFA, such as those with eight GPUs, or {ethernet}.");
        }
    }

    static CloudProvider? Home(NetworkFabric fabric) => fabric switch
    {
        NetworkFabric.Efa => CloudProvider.Aws,
        NetworkFabric.GpuDirect => CloudProvider.Gcp,
        NetworkFabric.InfiniBand => CloudProvider.Azure,
        _ => null,
    };

    static string Said(PlacedJob job, CloudProvider cloud) =>
        job.Node.Word($"{Enum.GetValues<NetworkFabric>().First(fabric => Home(fabric) == cloud)}");

    static string Name(CloudProvider cloud) => cloud switch { CloudProvider.Aws => "AWS", CloudProvider.Gcp => "Google Cloud", CloudProvider.Azure => "Azure", _ => "no cloud" };
}
