using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Pools;

public sealed class SystemPoolTests
{
    static readonly ModelSpec Plain = Sound.Model with { Gpus = 0, Cpu = 1, MemoryGiB = 2, MinReplicas = 2 };

    static PlatformSpec Azure(NodePoolSpec? system)
    {
        var platform = Sound.OnAzure([]);
        var pools = new Dictionary<string, NodePoolSpec>(platform.Pools);
        if (system is null)
            pools.Remove("system");
        else
            pools["system"] = system;
        return platform with { Pools = pools };
    }

    [Fact]
    public void AKS_has_a_pool_for_itself()
    {
        Assert.Empty(Found.In(Azure(Sound.System)));
        Assert.Equal(
            """
            error MLP222 at platform.pools
              No pool is for what the cluster itself needs; AKS makes no cluster without one.
              Mend: Add a pool that is marked as system, of machines without GPUs such as Standard_D4s_v5, with 2 nodes.
            """,
            Findings.Text(RuleSet.Check(Azure(null))));
        Assert.Equal(["MLP222 platform.pools.system.minNodes"], Found.In(Azure(Sound.System with { MinNodes = 0 })));
        Assert.Empty(Found.In(Sound.OnAws([])));
    }

    [Fact]
    public void One_node_of_it_is_warned_of() =>
        Assert.Equal(["MLP223 platform.pools.system.minNodes"], Found.In(Azure(Sound.System with { MinNodes = 1 })));

    [Fact]
    public void It_has_plain_machines_that_stay()
    {
        Assert.Equal(["MLP221 platform.pools.system.capacity"], Found.In(Azure(Sound.System with { Capacity = CapacityType.Spot })));
        Assert.Equal(["MLP221 platform.pools.system.machineTypes"], Found.In(Azure(Sound.System with { MachineTypes = ["Standard_NC24ads_A100_v4"] })));
        Assert.Equal(["MLP221 platform.pools.system.machineTypes"], Found.In(Sound.OnAws([("system", Sound.Gpu with { System = true })])));
    }

    [Fact]
    public void It_is_no_pool_for_the_rest()
    {
        var platform = Sound.OnAws([]) with { Pools = new Dictionary<string, NodePoolSpec> { ["system"] = Sound.General with { System = true } } };
        Assert.Equal("Every pool has GPUs, or nodes that refuse what doesn't tolerate their taint: of the cluster itself, or of spot machines.", RuleSet.Check(platform).Single().Message);
    }

    [Fact]
    public void No_model_is_sent_there()
    {
        var platform = Sound.OnAzure([("gpu", Sound.AzureGpu)], ("scorer", Plain));
        Assert.Empty(Found.In(platform));
        Assert.Equal(["general"], Placement.Of(platform, Plain).Pools.Select(pool => pool.Name));
        Assert.Equal(
            """
            error MLP080 at platform.tenants.fraud.models.scorer.pools[0]
              The pool 'system' is for what the cluster itself needs, and its nodes refuse everything else.
              Mend: Name another pool, or take it out.
            """,
            Findings.Text(RuleSet.Check(Sound.OnAzure([("gpu", Sound.AzureGpu)], ("scorer", Plain with { Pools = ["system"] })))));
    }
}
