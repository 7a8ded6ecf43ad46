using MlPlatform.Core.Capacity;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Tests.Rules;

namespace MlPlatform.Core.Tests.Capacity;

public sealed class ModelCapacityTests
{
    static readonly LoadSpec Load = new() { PeakRequestsPerSecond = 10_000, RequestsPerSecondPerReplica = 1500 };

    static readonly ModelSpec Loaded = Sound.Model with { Cpu = 8, MemoryGiB = 16, MaxReplicas = 16, Load = Load };

    static readonly NodePoolSpec Eights = Sound.Gpu with { MachineTypes = ["p4d.24xlarge"], MaxNodes = 2 };

    static ModelCapacity Of(ModelSpec model, params (string Name, NodePoolSpec Spec)[] pools) => Assert.Single(ModelCapacity.Of(Sound.OnAws(pools, ("scorer", model))));

    [Fact]
    public void Two_nodes_of_eight_A100_hold_the_founding_load()
    {
        var capacity = Of(Loaded, ("gpu", Eights));

        Assert.Equal(
            [new PoolCapacity { Pool = "gpu", MachineType = "p4d.24xlarge", ReplicasPerNode = 8, MaxNodes = 2, Replicas = 15, Nodes = 2, Gpus = 16 }],
            capacity.Pools);
        Assert.Equal((0, 16L, 7L), (capacity.Lacking, capacity.Holds, capacity.LeftWithoutZone));
    }

    [Fact]
    public void What_a_node_really_leaves_counts_not_its_GPUs()
    {
        // 96 cores less what the node keeps are four replicas of 20.
        var capacity = Of(Loaded with { Cpu = 20 }, ("gpu", Eights));

        Assert.Equal((4, 8L, 7L), (capacity.Pools[0].ReplicasPerNode, capacity.Holds, capacity.Lacking));
    }

    [Fact]
    public void Nodes_that_are_there_are_filled_first_and_then_the_spot_pool()
    {
        var capacity = Of(
            Loaded,
            ("floor", Sound.Gpu with { MinNodes = 3, MaxNodes = 6 }),
            ("spot", Sound.Gpu with { MachineTypes = ["g6.2xlarge", "g6.4xlarge"], Capacity = CapacityType.Spot, MaxNodes = 10 }));

        // 8 cores don't fit g6.2xlarge, so that nothing is placed: with 4 they do.
        Assert.Equal(15, capacity.Lacking);
        capacity = Of(
            Loaded with { Cpu = 4 },
            ("floor", Sound.Gpu with { MinNodes = 3, MaxNodes = 6 }),
            ("spot", Sound.Gpu with { MachineTypes = ["g6.2xlarge", "g6.4xlarge"], Capacity = CapacityType.Spot, MaxNodes = 10 }));
        Assert.Equal([("spot", 10L), ("floor", 5L)], capacity.Pools.Select(pool => (pool.Pool, pool.Replicas)));
        Assert.Equal((0, 15L, 10L), (capacity.Lacking, capacity.Nodes, capacity.LeftWithoutZone));
    }

    [Fact]
    public void Without_an_autoscaler_only_the_nodes_that_are_there_count()
    {
        var platform = Sound.OnAws([("gpu", Eights with { MinNodes = 1 })], ("scorer", Loaded)) with { Autoscaler = new() { Kind = AutoscalerKind.None } };

        Assert.Equal((8L, 7L), (Assert.Single(ModelCapacity.Of(platform)).Holds, ModelCapacity.Of(platform)[0].Lacking));
    }

    [Fact]
    public void Shares_of_a_GPU_are_counted_as_they_are_asked_for()
    {
        var capacity = Of(Loaded with { Cpu = 2, MemoryGiB = 8 }, ("gpu", Eights with { Sharing = new() { TimeSlicing = new() { Replicas = 2 } } }));

        Assert.Equal((16, 1L, 16L), (capacity.Pools[0].ReplicasPerNode, capacity.Nodes, capacity.Pools[0].Gpus));
    }

    [Fact]
    public void Without_pools_the_plan_stands_alone()
    {
        var capacity = Assert.Single(ModelCapacity.Of(Sound.Platform(("fraud", Sound.Tenant(("scorer", Loaded))))));

        Assert.Equal((null, 0L, null, 12L), (capacity.Holds, capacity.Lacking, capacity.LeftWithoutZone, capacity.Plan.MaxReplicas));
    }

    [Fact]
    public void Models_without_a_load_are_left_out() => Assert.Empty(ModelCapacity.Of(Sound.OnAws([("gpu", Eights)], ("scorer", Sound.Model))));
}
