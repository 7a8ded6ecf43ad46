using MlPlatform.Core.Specs;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Gcp;

/// <summary>Each test is a trap of GKE's node pools that ours stay out of.</summary>
public sealed class GkeNodePoolTests
{
    [Fact]
    public async Task Nodes_are_counted_over_the_whole_pool_and_not_by_the_zone()
    {
        var pool = await Gke.PoolOf(Gke.L4 with { MinNodes = 1 });

        Assert.Equal("""{"locationPolicy":"ANY","totalMaxNodeCount":4,"totalMinNodeCount":1}""", pool.Input("autoscaling"));
        Assert.Equal("""["us-central1-a","us-central1-b"]""", pool.Input("nodeLocations"));
        Assert.Null(pool.Input("nodeCount"));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(2, "1")]
    [InlineData(4, "2")]
    public async Task General_pools_start_with_their_minimum_and_are_spread(int minimum, string perZone)
    {
        var platform = Gke.Platform with { Pools = new Dictionary<string, NodePoolSpec> { ["general"] = Gke.Platform.Pools["general"] with { MinNodes = 2 }, ["other"] = Gke.Platform.Pools["general"] with { MinNodes = minimum } } };
        var pool = (await Gke.Plan(platform)).Pool("other");

        Assert.Equal(perZone, pool.Input("initialNodeCount"));
        Assert.Equal("\"BALANCED\"", pool.Input("autoscaling.locationPolicy"));
    }

    [Fact]
    public async Task What_it_started_with_replaces_nothing_later() => Assert.Contains("initialNodeCount", (await Gke.PoolOf(Gke.L4)).IgnoreChanges);

    [Theory]
    [InlineData(2, "1", """["us-central1-a","us-central1-b"]""")]
    [InlineData(3, "1", """["us-central1-a","us-central1-b","us-central1-c"]""")]
    [InlineData(4, "2", """["us-central1-a","us-central1-b"]""")]
    [InlineData(5, "5", """["us-central1-a"]""")]
    [InlineData(6, "2", """["us-central1-a","us-central1-b","us-central1-c"]""")]
    public async Task Without_an_autoscaler_the_zones_share_the_minimum_evenly(int minimum, string perZone, string zones)
    {
        var platform = Gke.Platform with
        {
            Autoscaler = new() { Kind = AutoscalerKind.None },
            Pools = new Dictionary<string, NodePoolSpec> { ["general"] = Gke.Platform.Pools["general"] with { MinNodes = minimum, MaxNodes = 6 } },
        };
        var pool = (await Gke.Plan(platform)).Pool("general");

        Assert.Equal(perZone, pool.Input("nodeCount"));
        Assert.Equal(zones, pool.Input("nodeLocations"));
        Assert.Null(pool.Input("autoscaling"));
        Assert.Null(pool.Input("initialNodeCount"));
    }

    [Fact]
    public async Task Spot_pools_get_no_taint_of_GKEs_and_so_ours_and_no_reservation()
    {
        var pool = await Gke.PoolOf(Gke.L4 with { Capacity = CapacityType.Spot });

        Assert.Equal("true", pool.Input("nodeConfig.spot"));
        Assert.Equal("""{"effect":"NO_SCHEDULE","key":"cloud.google.com/gke-spot","value":"true"}""", pool.Input("nodeConfig.taints[1]"));
        Assert.Equal("""{"consumeReservationType":"NO_RESERVATION"}""", pool.Input("nodeConfig.reservationAffinity"));
        Assert.Null(pool.Input("nodeConfig.preemptible"));
    }

    [Fact]
    public async Task A_reservation_is_named_with_its_key() =>
        Assert.Equal(
            """{"consumeReservationType":"SPECIFIC_RESERVATION","key":"compute.googleapis.com/reservation-name","values":["l4-2026"]}""",
            (await Gke.PoolOf(Gke.L4 with { Capacity = CapacityType.Reserved, Reservation = "l4-2026", Zones = ["us-central1-a"] })).Input("nodeConfig.reservationAffinity"));

    [Theory]
    [InlineData(CapacityType.FlexStart, null, null)]
    [InlineData(CapacityType.Queued, """{"enabled":true}""", "\"true\"")]
    public async Task Flex_start_is_not_repaired_takes_no_reservation_and_starts_empty_and_a_queue_has_its_label(CapacityType capacity, string? queue, string? label)
    {
        var pool = await Gke.PoolOf(Gke.H200 with { Capacity = capacity, MaxRunHours = 24 });

        Assert.Equal("true", pool.Input("nodeConfig.flexStart"));
        Assert.Equal("\"86400s\"", pool.Input("nodeConfig.maxRunDuration"));
        Assert.Equal("""{"consumeReservationType":"NO_RESERVATION"}""", pool.Input("nodeConfig.reservationAffinity"));
        Assert.Equal("""{"autoRepair":false,"autoUpgrade":true}""", pool.Input("management"));
        Assert.Equal("0", pool.Input("initialNodeCount"));
        Assert.Equal("0", pool.Input("autoscaling.totalMinNodeCount"));
        Assert.Null(pool.Input("nodeConfig.spot"));
        Assert.Null(pool.Input("upgradeSettings"));
        Assert.Equal(queue, pool.Input("queuedProvisioning"));
        Assert.Equal(label, pool.Input("nodeConfig.labels.'cloud.google.com/gke-queued'"));
    }

    [Fact]
    public async Task A_pool_of_a_cluster_with_a_channel_always_upgrades() =>
        Assert.Equal("""{"autoRepair":true,"autoUpgrade":true}""", (await Gke.PoolOf(Gke.L4)).Input("management"));

    [Fact]
    public async Task The_version_is_left_to_upgrades() => Assert.Null((await Gke.PoolOf(Gke.L4)).Input("version"));

    [Theory]
    [InlineData("g2-standard-8", "\"pd-balanced\"")]
    [InlineData("a3-ultragpu-8g", "\"hyperdisk-balanced\"")]
    [InlineData("a4-highgpu-8g", "\"hyperdisk-balanced\"")]
    [InlineData("g4-standard-48", "\"hyperdisk-balanced\"")]
    public async Task New_machine_families_start_from_Hyperdisk(string machine, string disk) =>
        Assert.Equal(disk, (await Gke.PoolOf(Gke.H200 with { MachineTypes = [machine] })).Input("nodeConfig.diskType"));

    [Fact]
    public async Task Local_NVMe_is_as_many_disks_as_the_machine_has()
    {
        var pool = await Gke.PoolOf(Gke.H200 with { LocalNvme = true });

        Assert.Equal("""{"localSsdCount":32}""", pool.Input("nodeConfig.ephemeralStorageLocalSsdConfig"));
        Assert.Equal(["initialNodeCount"], pool.IgnoreChanges);
    }

    [Fact]
    public async Task Disks_that_a_machine_always_has_replace_no_pool_that_did_not_ask_for_them() =>
        Assert.Contains("nodeConfig.ephemeralStorageLocalSsdConfig", (await Gke.PoolOf(Gke.H200)).IgnoreChanges);

    [Theory]
    [InlineData(true, """{"enabled":true}""")]
    [InlineData(false, null)]
    public async Task Images_are_streamed_where_that_is_asked_for_with_its_API_on(bool streams, string? expected)
    {
        var plan = await Gke.Plan(Gke.With(Gke.L4 with { ImageStreaming = streams }));

        Assert.Equal(expected, plan.Pool().Input("nodeConfig.gcfsConfig"));
        Assert.Equal(streams, plan.Resources.Any(resource => resource.Name == "dev-apis-containerfilesystem"));
    }

    [Theory]
    [InlineData("workloadMetadataConfig", """{"mode":"GKE_METADATA"}""")]
    [InlineData("oauthScopes", """["https://www.googleapis.com/auth/cloud-platform"]""")]
    [InlineData("gvnic", """{"enabled":true}""")]
    [InlineData("kubeletConfig", """{"insecureKubeletReadonlyPortEnabled":"FALSE"}""")]
    [InlineData("metadata", null)]
    public async Task Pods_are_kept_from_what_the_node_may(string input, string? expected) =>
        Assert.Equal(expected, (await Gke.PoolOf(Gke.L4)).Input($"nodeConfig.{input}"));

    [Fact]
    public async Task Machines_and_disks_carry_the_pools_labels_for_bills() =>
        Assert.Equal(
            """{"cost-center":"search","mlplatform-cluster":"dev","mlplatform-pool":"gpu"}""",
            (await Gke.PoolOf(Gke.L4 with { Tags = new Dictionary<string, string> { ["cost-center"] = "search" } })).Input("nodeConfig.resourceLabels"));

    [Fact]
    public async Task A_system_pool_keeps_others_off() =>
        Assert.Equal(
            """[{"effect":"NO_SCHEDULE","key":"CriticalAddonsOnly","value":"true"}]""",
            (await Gke.Plan(Gke.Platform with { Pools = Gke.Platform.Pools.Append(new("system", new() { MachineTypes = ["n2-standard-2"], MinNodes = 1, MaxNodes = 3, System = true })).ToDictionary() })).Pool("system").Input("nodeConfig.taints"));
}
