using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Tests.Rules;

namespace MlPlatform.Core.Tests.Pools;

public sealed class CloudPoolsTests
{
    [Fact]
    public void A_pool_of_GKE_is_labelled_by_GKE_and_the_taint_of_spot_nodes_is_ours()
    {
        var pool = NodePools.Of(Sound.OnGcp([("gpu", Sound.GcpGpu with { Capacity = CapacityType.Spot })]))[1];

        Assert.Equal(["nvidia.com/gpu=present:NoSchedule", "cloud.google.com/gke-spot=true:NoSchedule"], Taints(pool));
        Assert.Equal(["mlplatform.io/pool=gpu", "nvidia.com/gpu.present=true"], Lines(pool.Labels));
        Assert.Equal(
            [
                "cloud.google.com/gke-accelerator=nvidia-l4", "cloud.google.com/gke-accelerator-count=1", "cloud.google.com/gke-gpu=true", "cloud.google.com/gke-nodepool=gpu",
                "cloud.google.com/gke-provisioning=spot", "cloud.google.com/gke-spot=true", "nvidia.com/gpu=present",
            ],
            Lines(pool.CloudLabels));
    }

    [Fact]
    public void A_spot_pool_of_AKS_has_the_taint_that_AKS_gives_it()
    {
        var pool = NodePools.Of(Sound.OnAzure([("gpu", Sound.AzureGpu with { Capacity = CapacityType.Spot })])).Single(pool => pool.Name == "gpu");

        Assert.Equal(["nvidia.com/gpu=present:NoSchedule", "kubernetes.azure.com/scalesetpriority=spot:NoSchedule"], Taints(pool));
        Assert.Equal(["kubernetes.azure.com/accelerator=nvidia", "kubernetes.azure.com/agentpool=gpu", "kubernetes.azure.com/scalesetpriority=spot"], Lines(pool.CloudLabels));
    }

    [Fact]
    public void Pools_that_are_bought_on_demand_and_those_of_EKS_have_no_taint_of_spot_nodes()
    {
        Assert.Equal(["nvidia.com/gpu=present:NoSchedule"], Taints(NodePools.Of(Sound.OnAws([("gpu", Sound.Gpu with { Capacity = CapacityType.Spot })]))[1]));
        Assert.Empty(Taints(NodePools.Of(Sound.OnGcp([]))[0]));
        Assert.Empty(Taints(NodePools.Of(Sound.OnAzure([]))[0]));
    }

    [Fact]
    public void What_runs_in_pools_tolerates_their_taints()
    {
        var spot = Sound.General with { MachineTypes = ["e2-standard-4"], Capacity = CapacityType.Spot, MinNodes = 0 };
        Assert.Equal(["nvidia.com/gpu", "cloud.google.com/gke-spot"], Tolerated(Sound.OnGcp([("gpu", Sound.GcpGpu), ("spot", Sound.GcpGpu with { Capacity = CapacityType.Spot })]), Sound.Model));
        Assert.Equal(["cloud.google.com/gke-spot"], Tolerated(Sound.OnGcp([("batch", spot)]), Sound.Model with { Gpus = 0 }));
        Assert.Equal(["nvidia.com/gpu", "kubernetes.azure.com/scalesetpriority"], Tolerated(Sound.OnAzure([("gpu", Sound.AzureGpu with { Capacity = CapacityType.Spot })]), Sound.Model));

        static IEnumerable<string> Tolerated(PlatformSpec platform, ModelSpec model) => Placement.Of(platform, model).Tolerated.Select(taint => taint.Key);
    }

    [Theory]
    [InlineData("e2-standard-2", 2 - 0.07, 8 - 1.8)] // 25 % of 4 and 20 % of 4 GiB
    [InlineData("g2-standard-8", 8 - 0.09, 32 - 3.56)] // 1.8, 10 % of 8, 6 % of 16
    [InlineData("a2-highgpu-8g", 96 - 0.31, 680 - 20.36)] // 1.8, 0.8, 6 % of 112, 2 % of 552
    public void A_node_of_GKE_keeps_a_share_that_falls_with_its_memory(string machine, double cores, double memory)
    {
        var node = Node(Sound.OnGcp([("pool", Sound.GcpGpu with { MachineTypes = [machine] })]));

        // And what node-feature-discovery asks for.
        Assert.Equal((decimal)cores - 0.005m, node.MostCpu);
        Assert.Equal((double)(decimal)memory - (164 / 1024.0), (double)node.MostMemoryGiB, 6);
    }

    [Theory]
    [InlineData("Standard_D2s_v5", 100, 2.0)] // a quarter of 8 GiB
    [InlineData("Standard_D8s_v5", 180, 4.703179)] // 5,050 MB
    [InlineData("Standard_NC96ads_A100_v4", 740, 4.703179)] // the table ends at 64 cores
    public void A_node_of_AKS_keeps_room_for_250_pods_or_a_quarter(string machine, int millicores, double memory)
    {
        var node = Node(Sound.OnAzure([("pool", Sound.AzureGpu with { MachineTypes = [machine] })]));
        var reserve = node.Deductions.Single(taken => taken.Name == "kubelet and system");
        Assert.Equal((millicores / 1000m, memory), (reserve.Cpu, Math.Round((double)reserve.MemoryGiB, 6)));
    }

    [Fact]
    public void What_a_cloud_runs_on_nodes_by_itself_is_an_estimate()
    {
        var node = Node(Sound.OnGcp([("pool", Sound.GcpGpu)]));
        Assert.True(node.Cpu < node.MostCpu);
        Assert.All(node.Deductions.Where(taken => taken.Source.StartsWith("from memory", StringComparison.Ordinal)), taken => Assert.True(taken.Estimate));
    }

    [Fact]
    public void Of_a_machine_that_no_cloud_rents_only_the_threshold_is_known()
    {
        var own = new CatalogueSpec { MachineTypes = new Dictionary<string, MachineTypeSpec> { ["rack"] = new() { Vcpus = 64, MemoryGiB = 512, Gpu = "L4", Gpus = 4 } } };
        var node = Node(Sound.Platform() with { Catalogue = own, Pools = new Dictionary<string, NodePoolSpec> { ["pool"] = Sound.Gpu with { MachineTypes = ["rack"] } } });
        Assert.Equal((64m, 512 - (100 / 1024m)), (node.MostCpu, node.MostMemoryGiB));
    }

    [Theory]
    [InlineData(CloudProvider.Aws, 200, 179)]
    [InlineData(CloudProvider.Gcp, 200, 104)] // 6 GiB and 35 %
    [InlineData(CloudProvider.Gcp, 20, 8)] // half of it
    [InlineData(CloudProvider.Gcp, 1000, 800)] // 100 GiB at most
    [InlineData(CloudProvider.Azure, 200, 180)]
    public void Clouds_keep_other_shares_of_the_disk(CloudProvider cloud, int disk, double left) =>
        Assert.Equal(left, Allocatable.EphemeralStorageGiB(Sound.Gpu with { DiskGiB = disk }, cloud));

    static Allocatable Node(PlatformSpec platform)
    {
        var pool = NodePools.Of(platform).Single(pool => pool.Name == "pool");
        return Allocatable.Of(pool, pool.Machines[0], platform.Cluster.Cloud);
    }

    static IEnumerable<string> Taints(NodePool pool) => pool.Taints.Select(taint => $"{taint.Key}={taint.Value}:{taint.Effect}");

    static IEnumerable<string> Lines(IReadOnlyDictionary<string, string> entries) => entries.Select(entry => $"{entry.Key}={entry.Value}");
}
