using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>Networks between nodes that can't be made as this library makes clusters.</summary>
sealed class FabricMade : IRuleOver<PlacedPlatform>
{
    // eksctl: from there on the cluster's security group lets nodes reach each other by EFA.
    static readonly Version FirstWithEfa = new(1, 33);

    public string Id => "MLP243";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A pool's network is one that nodes get without more";

    public string Explanation =>
        "GKE makes the networks of machines with RoCE itself; TCPX and TCPXO take four or eight networks more and programs on the nodes, which this library doesn't make. InfiniBand takes NVIDIA's driver and Network Operator on Ubuntu: AKS' own "
        + "driver lacks the module for it. EFA passes between EKS' nodes from Kubernetes 1.33 on.";

    public string Mend => "Use machines whose network is made, or take the network out.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster))
            yield break;
        foreach (var pool in scope.Pools.Where(pool => pool is { IsResolved: true, MachinesKnown: true } && pool.Node.Knows(nameof(NodePoolSpec.Fabric), nameof(NodePoolSpec.Image), nameof(NodePoolSpec.Driver))))
        {
            var (at, fabric, cloud) = (pool.Node.At(nameof(NodePoolSpec.Fabric)), pool.Node.Spec.Fabric, scope.Cluster.Spec.Cloud);
            var word = pool.Node.Word($"{fabric}");
            if ((fabric, cloud) is (NetworkFabric.GpuDirect, CloudProvider.Gcp))
            {
                var other = pool.Pool.Machines.Where(machine => Fabrics.Has(machine, fabric) && !GkeFabric.IsMadeByGke(machine)).ToList();
                if (other.Count > 0)
                    yield return this.Found(at, $"The network of {Shown.Keys(other.Select(machine => machine.Name))} isn't made{(other[0].FabricName is { } name ? $" ({name})" : "")}.", "Use a3-ultragpu-8g, a4-highgpu-8g or a4x-highgpu-4g.");
            }

            if ((fabric, cloud) is (NetworkFabric.InfiniBand, CloudProvider.Azure)
                && (PoolDefaults.Image(cloud, pool.Node.Spec), PoolDefaults.Driver(cloud, pool.Node.Spec)) is not (NodeImage.Ubuntu, DriverOwner.Operator))
            {
                yield return this.Found(at, $"{word} takes Ubuntu and the operator's driver.", $"Leave {pool.Node.Word(nameof(NodePoolSpec.Image))} and {pool.Node.Word(nameof(NodePoolSpec.Driver))} out.");
            }

            if ((fabric, cloud) is (NetworkFabric.Efa, CloudProvider.Aws)
                && scope.Cluster.Knows(nameof(ClusterSpec.KubernetesVersion)) && Version.TryParse(scope.Cluster.Spec.KubernetesVersion, out var version) && version < FirstWithEfa)
            {
                yield return this.Found(at, $"{word} needs Kubernetes {FirstWithEfa} or later, and the cluster has {version}.", $"Raise {scope.Cluster.Word(nameof(ClusterSpec.KubernetesVersion))}.");
            }
        }
    }
}
