using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Reservations;

public sealed class ReservationRulesTests
{
    const string Group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/ml/providers/Microsoft.Compute/capacityReservationGroups/h100";

    static readonly NodePoolSpec Reserved = Sound.Gpu with { Capacity = CapacityType.Reserved, Reservation = "cr-0123456789abcdef0", Zones = ["us-east-1a"] };

    static readonly NodePoolSpec Flex = Sound.GcpGpu with { Capacity = CapacityType.FlexStart };

    static PlatformSpec Aws(NodePoolSpec pool) => Sound.OnAws([("gpu", pool)]);

    static PlatformSpec Gcp(NodePoolSpec pool) => Sound.OnGcp([("gpu", pool)]);

    static PlatformSpec Azure(NodePoolSpec pool) => Sound.OnAzure([("gpu", pool)]);

    [Fact]
    public void Sound_pools_are_found_nothing_against()
    {
        Assert.Empty(Found.In(Aws(Reserved)));
        Assert.Empty(Found.In(Aws(Reserved with { Capacity = CapacityType.CapacityBlock, MachineTypes = ["p5.48xlarge"] })));
        Assert.Empty(Found.In(Gcp(Sound.GcpGpu with { Capacity = CapacityType.Reserved, Reservation = "projects/other/reservations/h100", Zones = ["us-central1-a"] })));
        Assert.Empty(Found.In(Azure(Sound.AzureGpu with { Capacity = CapacityType.Reserved, Reservation = Group })));
        Assert.Empty(Found.In(Gcp(Flex with { MaxRunHours = 24 })));
        Assert.Empty(Found.In(Gcp(Flex with { Capacity = CapacityType.Queued })));
    }

    [Fact]
    public void Reserved_machines_come_out_of_a_reservation() =>
        Assert.Equal(
            """
            error MLP213 at platform.pools.gpu.reservation
              The reservation is missing; a pool that is bought as reserved needs one.
              Mend: Add the reservation: the id of a capacity reservation, such as cr-0123456789abcdef0.
            """,
            Findings.Text(RuleSet.Check(Aws(Reserved with { Reservation = null }))));

    [Theory]
    [InlineData(CapacityType.OnDemand)]
    [InlineData(CapacityType.Spot)]
    public void Other_machines_come_out_of_none(CapacityType capacity) =>
        Assert.Contains("MLP213 platform.pools.gpu.reservation", Found.In(Aws(Reserved with { Capacity = capacity })));

    [Fact]
    public void A_reservation_has_the_form_of_its_cloud()
    {
        Assert.Equal(["MLP213 platform.pools.gpu.reservation"], Found.In(Aws(Reserved with { Reservation = "h100" })));
        Assert.Equal(["MLP213 platform.pools.gpu.reservation"], Found.In(Gcp(Sound.GcpGpu with { Capacity = CapacityType.Reserved, Reservation = "cr_1", Zones = ["us-central1-a"] })));
        Assert.Equal(["MLP213 platform.pools.gpu.reservation"], Found.In(Azure(Sound.AzureGpu with { Capacity = CapacityType.Reserved, Reservation = "h100" })));
    }

    [Fact]
    public void Machines_are_bought_as_the_cloud_sells_them()
    {
        Assert.Equal(
            """
            error MLP214 at platform.pools.gpu.capacity
              flexStart is to be had on Google Cloud, and the cluster is on AWS; allowed are onDemand, spot, reserved, capacityBlock.
              Mend: Name one of onDemand, spot, reserved, capacityBlock.
            """,
            Findings.Text(RuleSet.Check(Aws(Sound.Gpu with { Capacity = CapacityType.FlexStart }))));
        Assert.Contains("MLP214 platform.pools.gpu.capacity", Found.In(Gcp(Sound.GcpGpu with { Capacity = CapacityType.CapacityBlock, Reservation = "h100", Zones = ["us-central1-a"] })));
        Assert.Contains("MLP214 platform.pools.gpu.capacity", Found.In(Azure(Sound.AzureGpu with { Capacity = CapacityType.Queued })));
    }

    [Fact]
    public void A_reservation_is_of_one_zone()
    {
        Assert.Equal(
            """
            error MLP215 at platform.pools.gpu.zones
              No zones are named, so that the pool is in 'us-east-1a', 'us-east-1b', 'us-east-1c', and its reservation is of one zone.
              Mend: Name that zone as zones.
            """,
            Findings.Text(RuleSet.Check(Aws(Reserved with { Zones = [] }))));
        Assert.Equal(["MLP215 platform.pools.gpu.zones"], Found.In(Aws(Reserved with { Zones = ["us-east-1a", "us-east-1b"] })));
        Assert.Empty(Found.In(Gcp(Sound.GcpGpu with { Capacity = CapacityType.Reserved, Reservation = "l4" }) with { Cluster = Sound.Gcp with { Zones = ["us-central1-a"] } }));
    }

    [Fact]
    public void Nodes_that_come_when_there_are_some_are_not_always_there()
    {
        Assert.Equal(
            """
            error MLP216 at platform.pools.gpu.minNodes
              minNodes is 1, and the pool is bought as flexStart.
              Mend: Lower minNodes to 0.
            """,
            Findings.Text(RuleSet.Check(Gcp(Flex with { MinNodes = 1 }))));
        Assert.Equal(["MLP216 platform.pools.gpu.spareNodes"], Found.In(Gcp(Flex with { Capacity = CapacityType.Queued, SpareNodes = 1 })));
        Assert.Equal(["MLP216 platform.pools.gpu.capacity"], Found.In(Gcp(Flex) with { Autoscaler = new() { Kind = AutoscalerKind.None } }));
    }

    [Fact]
    public void Flex_start_places_few_machines_together()
    {
        var train = Flex with { Fabric = NetworkFabric.GpuDirect, Zones = ["us-central1-a"] };
        Assert.Empty(Found.In(Gcp(train with { MachineTypes = ["a3-ultragpu-8g"] })));
        Assert.Equal("The pool is bought as flexStart, and GKE places 'a4x-highgpu-4g' nowhere together then.", RuleSet.Check(Gcp(train with { MachineTypes = ["a4x-highgpu-4g"] })).Single().Message);
        Assert.Empty(Found.In(Gcp(train with { MachineTypes = ["a4x-highgpu-4g"], Capacity = CapacityType.Queued })));
    }

    [Fact]
    public void A_block_that_must_always_have_a_node_is_warned_of()
    {
        var block = Reserved with { Capacity = CapacityType.CapacityBlock, MachineTypes = ["p5.48xlarge"] };
        Assert.Empty(Found.In(Aws(block)));
        Assert.Equal(
            """
            warning MLP234 at platform.pools.gpu.minNodes
              minNodes is 2, and the machines are there from the day on which the block begins to the day on which it ends.
              Mend: Lower minNodes to 0, and let the autoscaler add nodes when the block has begun.
            """,
            Findings.Text(RuleSet.Check(Aws(block with { MinNodes = 2 }))));
    }

    [Fact]
    public void Hours_are_read_of_flex_start_and_queues_only()
    {
        Assert.Equal("maxRunHours is not read of a pool that is bought as onDemand.", RuleSet.Check(Gcp(Sound.GcpGpu with { MaxRunHours = 24 })).Single().Message);
        Assert.Empty(Found.In(Gcp(Flex with { MaxRunHours = 24 })));
    }

    [Fact]
    public void A_model_is_never_sent_to_a_queue()
    {
        var platform = Sound.OnGcp([("gpu", Sound.GcpGpu), ("queue", Flex with { Capacity = CapacityType.Queued })], ("scorer", Sound.Model));
        Assert.Empty(Found.In(platform));
        Assert.Equal(["gpu"], Core.Pools.Placement.Of(platform, Sound.Model).Pools.Select(pool => pool.Name));
        var named = Sound.OnGcp([("gpu", Sound.GcpGpu), ("queue", Flex with { Capacity = CapacityType.Queued })], ("scorer", Sound.Model with { Pools = ["queue"] }));
        Assert.Equal("Nodes of the pool 'queue' come for jobs that wait in a queue, and a model doesn't.", RuleSet.Check(named).Single().Message);
    }

    [Fact]
    public void What_runs_there_tolerates_that_nodes_are_for_a_queue()
    {
        var platform = Sound.WithJob(Sound.OnGcp([("queue", Flex with { Capacity = CapacityType.Queued })]), Sound.Job);
        Assert.Empty(Found.In(platform));
        Assert.Contains(Core.Pools.SpotTaints.GkeQueued, Core.Pools.Placement.Of(platform, Sound.Job).Tolerated);
    }

    [Fact]
    public void A_job_is_over_before_its_nodes_go_or_writes_checkpoints()
    {
        static PlatformSpec With(TrainingJobSpec job) => Sound.WithJob(Sound.OnGcp([("gpu", Flex with { MaxRunHours = 24 })]), job);
        Assert.Empty(Found.In(With(Sound.Job)));
        Assert.Empty(Found.In(With(Sound.Job with { CheckpointVolume = null, TimeoutHours = 24 })));
        Assert.Equal(
            """
            warning MLP217 at platform.tenants.fraud.jobs.tune
              Nodes of 'gpu' are taken away after 24 hours, and the job has no end and names no volume for checkpoints.
              Mend: Name a volume as checkpointVolume, or set timeoutHours to 24 or less.
            """,
            Findings.Text(RuleSet.Check(With(Sound.Job with { CheckpointVolume = null }))));
    }

    [Fact]
    public void A_model_that_may_not_be_gone_has_machines_that_stay()
    {
        var model = Sound.Model with { Pools = ["gpu"] };
        Assert.Empty(Found.In(Sound.OnAws([("gpu", Reserved)], ("scorer", model))));
        Assert.Equal(
            "The model runs by flex-start, for some hours only: 'gpu'.",
            RuleSet.Check(Sound.OnGcp([("gpu", Flex)], ("scorer", model))).Single(finding => finding.RuleId == "MLP129").Message);
        Assert.Contains(
            "in a capacity block, which ends",
            RuleSet.Check(Sound.OnAws([("gpu", Reserved with { Capacity = CapacityType.CapacityBlock })], ("scorer", model))).Single(finding => finding.RuleId == "MLP129").Message,
            StringComparison.Ordinal);
        Assert.Empty(Found.In(Sound.OnAws([("gpu", Reserved)], ("scorer", model with { OnDemandReplicas = 1 }))));
        Assert.Contains("MLP130", RuleSet.Check(Sound.OnGcp([("gpu", Flex)], ("scorer", model with { OnDemandReplicas = 1 }))).Select(finding => finding.RuleId));
    }

    [Fact]
    public void Of_pools_that_are_told_only_nothing_is_asked()
    {
        var told = new Dictionary<string, NodePoolSpec> { ["gpu"] = Sound.Gpu with { Capacity = CapacityType.Reserved } };
        Assert.Empty(Found.In(Sound.Platform() with { Pools = told }));
        Assert.Equal(["MLP218 platform.pools.gpu.reservation"], Found.In(Sound.Platform() with { Pools = new Dictionary<string, NodePoolSpec> { ["gpu"] = Reserved } }));
    }
}
