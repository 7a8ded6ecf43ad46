using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Pools;

/// <summary>Pools that could be asked for and can't be made are refused before anything is.</summary>
public sealed class BuiltPoolsTests
{
    static readonly NodePoolSpec Bottlerocket = Sound.Gpu with { Image = NodeImage.Bottlerocket };
    static readonly NodePoolSpec A100 = Bottlerocket with { MachineTypes = ["p4d.24xlarge"], MinNodes = 1, MaxNodes = 1 };

    [Fact]
    public void Bottlerocket_shares_GPUs_its_own_way()
    {
        Assert.Equal(["MLP242 platform.pools.gpu.sharing.mps"], On(Bottlerocket with { Sharing = new() { Mps = new() { Replicas = 2 } } }));
        Assert.Equal(["MLP242 platform.pools.gpu.sharing.mig.strategy"], On(A100 with { Sharing = new() { Mig = new() { Layout = "all x 3g.20gb", Strategy = MigStrategy.Mixed } } }));
        Assert.Empty(On(Bottlerocket with { Sharing = new() { TimeSlicing = new() { Replicas = 2 } } }));
        Assert.Empty(On(A100 with { Sharing = new() { Mig = new() { Layout = "all x 3g.20gb" } } }));

        static IEnumerable<string> On(NodePoolSpec pool) => Of("MLP242", Sound.OnAws([("gpu", pool)]));
    }

    [Fact]
    public void GPUDirect_is_made_where_GKE_makes_its_networks()
    {
        Assert.Equal(["MLP243 platform.pools.gpu.fabric"], On("a3-highgpu-8g"));
        Assert.Empty(On("a3-ultragpu-8g"));

        static IEnumerable<string> On(string machine) =>
            Of("MLP243", Sound.OnGcp([("gpu", Sound.GcpGpu with { MachineTypes = [machine], Fabric = NetworkFabric.GpuDirect, Zones = ["us-central1-a"] })]));
    }

    [Fact]
    public void InfiniBand_takes_the_operators_driver()
    {
        Assert.Equal(["MLP243 platform.pools.gpu.fabric"], On(DriverOwner.Cloud));
        Assert.Empty(On(null));

        static IEnumerable<string> On(DriverOwner? driver) =>
            Of("MLP243", Sound.OnAzure([("gpu", Sound.AzureGpu with { MachineTypes = ["Standard_ND96isr_H100_v5"], Fabric = NetworkFabric.InfiniBand, Zones = ["1"], Driver = driver })]));
    }

    [Fact]
    public void EFA_takes_a_cluster_that_lets_it_through()
    {
        var pool = Sound.Gpu with { MachineTypes = ["p5.48xlarge"], Fabric = NetworkFabric.Efa, Zones = ["us-east-1a"] };
        var platform = Sound.OnAws([("gpu", pool)]);

        Assert.Equal(["MLP243 platform.pools.gpu.fabric"], Of("MLP243", platform with { Cluster = platform.Cluster with { KubernetesVersion = "1.32" } }));
        Assert.Empty(Of("MLP243", platform));
    }

    [Fact]
    public void A_reservation_is_of_one_machine_type()
    {
        var pool = Sound.Gpu with { Capacity = CapacityType.Reserved, Reservation = "cr-0123456789abcdef0", Zones = ["us-east-1a"] };

        Assert.Equal(["MLP244 platform.pools.gpu.machineTypes"], Of("MLP244", Sound.OnAws([("gpu", pool with { MachineTypes = ["g6.2xlarge", "g6.4xlarge"] })])));
        Assert.Empty(Of("MLP244", Sound.OnAws([("gpu", pool)])));
    }

    [Fact]
    public void Weights_on_Azure_are_read_where_the_stack_made_their_bucket()
    {
        var model = Sound.Model with { Weights = new() { Source = "https://acmemodels.blob.core.windows.net/models/fraud", SizeGiB = 2 } };
        var platform = Sound.OnAzure([("gpu", Sound.AzureGpu)], ("scorer", model));

        Assert.Equal(["MLP230 platform.tenants.fraud.models.scorer.weights.source"], Of("MLP230", platform));
        Assert.Empty(Of("MLP230", platform with { Storage = new() { Buckets = new Dictionary<string, BucketSpec> { ["weights"] = new() { Name = "acmemodels" } } } }));
    }

    static IEnumerable<string> Of(string rule, PlatformSpec platform) => Found.In(platform).Where(line => line.StartsWith(rule, StringComparison.Ordinal));
}
