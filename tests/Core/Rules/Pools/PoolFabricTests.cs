using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Pools;

public sealed class PoolFabricTests
{
    static readonly NodePoolSpec Efa = Sound.Gpu with { MachineTypes = ["p5.48xlarge"], Fabric = NetworkFabric.Efa, Zones = ["us-east-1a"] };

    [Fact]
    public void Sound_pools_are_found_nothing_against()
    {
        Assert.Empty(Found.In(Sound.OnAws([("train", Efa)])));
        Assert.Empty(Found.In(Sound.OnGcp([("train", Sound.GcpGpu with { MachineTypes = ["a3-ultragpu-8g"], Fabric = NetworkFabric.GpuDirect, Zones = ["us-central1-a"] })])));
        Assert.Empty(Found.In(Sound.OnAzure([("train", Sound.AzureGpu with { MachineTypes = ["Standard_ND96isr_H100_v5"], Fabric = NetworkFabric.InfiniBand, Zones = ["1"] })])));
    }

    [Fact]
    public void A_network_is_its_cloud_s() =>
        Assert.Equal(
            """
            error MLP224 at platform.pools.train.fabric
              infiniBand is a network of Azure, and the cluster is on AWS.
              Mend: Name efa, or ethernet.
            """,
            Findings.Text(RuleSet.Check(Sound.OnAws([("train", Efa with { Fabric = NetworkFabric.InfiniBand })]))));

    [Fact]
    public void Machines_have_it()
    {
        Assert.Equal("'g6.2xlarge' has no efa.", RuleSet.Check(Sound.OnAws([("train", Efa with { MachineTypes = ["g6.2xlarge"] })])).Single().Message);
        Assert.Equal(["MLP224 platform.pools.train.fabric"], Found.In(Sound.OnAzure([("train", Sound.AzureGpu with { Fabric = NetworkFabric.InfiniBand, Zones = ["1"] })])));
    }

    [Fact]
    public void Of_machines_of_one_s_own_it_is_believed()
    {
        var platform = Sound.OnAws([("train", Efa with { MachineTypes = ["p7.48xlarge"] })]) with
        {
            Catalogue = new() { MachineTypes = new Dictionary<string, MachineTypeSpec> { ["p7.48xlarge"] = new() { Vcpus = 192, MemoryGiB = 2048, Gpu = "H100-80GB", Gpus = 8 } } },
        };
        Assert.Empty(Found.In(platform));
    }

    [Fact]
    public void It_is_of_one_zone()
    {
        Assert.Equal(["MLP224 platform.pools.train.zones"], Found.In(Sound.OnAws([("train", Efa with { Zones = [] })])));
        Assert.Equal(["MLP224 platform.pools.train.zones"], Found.In(Sound.OnAws([("train", Efa with { Zones = ["us-east-1a", "us-east-1b"] })])));
    }
}
