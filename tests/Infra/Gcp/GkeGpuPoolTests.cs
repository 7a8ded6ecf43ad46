using MlPlatform.Core.Specs;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Gcp;

/// <summary>Each test is a trap of GKE's pools of GPUs that ours stay out of.</summary>
public sealed class GkeGpuPoolTests
{
    [Theory]
    [InlineData(null, null, "\"COS_CONTAINERD\"", "\"DEFAULT\"", null, "true")]
    [InlineData(NodeImage.Ubuntu, null, "\"UBUNTU_CONTAINERD\"", "\"DEFAULT\"", null, "false")]
    [InlineData(NodeImage.Ubuntu, DriverOwner.Operator, "\"UBUNTU_CONTAINERD\"", "\"INSTALLATION_DISABLED\"", "\"true\"", "false")]
    public async Task Who_installs_the_driver_is_always_said_and_the_label_against_Googles_plugin_never_stands_with_Googles_driver(
        NodeImage? image, DriverOwner? owner, string type, string driver, string? label, string secureBoot)
    {
        var pool = await Gke.PoolOf(Gke.L4 with { Image = image, Driver = owner });

        Assert.Equal(type, pool.Input("nodeConfig.imageType"));
        Assert.Equal(driver, pool.Input("nodeConfig.guestAccelerators[0].gpuDriverInstallationConfig.gpuDriverVersion"));
        Assert.Equal(label, pool.Input("nodeConfig.labels.'gke-no-default-nvidia-gpu-device-plugin'"));
        Assert.Equal(secureBoot, pool.Input("nodeConfig.shieldedInstanceConfig.enableSecureBoot"));
    }

    [Theory]
    [InlineData("g2-standard-8", "\"g2-standard-8\"", "\"nvidia-l4\"", "1")]
    [InlineData("n1-standard-8+1xT4", "\"n1-standard-8\"", "\"nvidia-tesla-t4\"", "1")]
    [InlineData("a2-highgpu-8g", "\"a2-highgpu-8g\"", "\"nvidia-tesla-a100\"", "8")]
    public async Task Accelerators_are_named_for_machines_that_always_have_them_too(string machine, string name, string accelerator, string count)
    {
        var pool = await Gke.PoolOf(Gke.L4 with { MachineTypes = [machine] });

        Assert.Equal(name, pool.Input("nodeConfig.machineType"));
        Assert.Equal(accelerator, pool.Input("nodeConfig.guestAccelerators[0].type"));
        Assert.Equal(count, pool.Input("nodeConfig.guestAccelerators[0].count"));
    }

    [Fact]
    public async Task GPU_nodes_are_tainted_by_us_with_a_value_that_has_GKEs_wire_form() =>
        Assert.Equal("""[{"effect":"NO_SCHEDULE","key":"nvidia.com/gpu","value":"present"}]""", (await Gke.PoolOf(Gke.L4)).Input("nodeConfig.taints"));

    [Fact]
    public async Task GPU_pools_come_after_a_pool_without_since_GKE_taints_them_only_then()
    {
        var plan = await Gke.Plan(Gke.With(Gke.L4));

        Assert.Contains(plan.Pool("general").Urn, plan.Pool().Dependencies);
    }

    [Fact]
    public async Task Slices_and_shares_are_Googles_plugins_where_it_owns_the_GPUs()
    {
        var pool = await Gke.PoolOf(Gke.A100 with { Sharing = new() { Mig = new() { Layout = "all x 1g.5gb" }, Mps = new() { Replicas = 3 } } });

        Assert.Equal("\"1g.5gb\"", pool.Input("nodeConfig.guestAccelerators[0].gpuPartitionSize"));
        Assert.Equal("""{"gpuSharingStrategy":"MPS","maxSharedClientsPerGpu":3}""", pool.Input("nodeConfig.guestAccelerators[0].gpuSharingConfig"));
    }

    [Fact]
    public async Task Slices_and_shares_are_never_said_to_GKE_where_the_operator_owns_the_GPUs()
    {
        var pool = await Gke.PoolOf(Gke.A100 with { Image = NodeImage.Ubuntu, Driver = DriverOwner.Operator, Sharing = new() { TimeSlicing = new() { Replicas = 4 } } });

        Assert.Null(pool.Input("nodeConfig.guestAccelerators[0].gpuPartitionSize"));
        Assert.Null(pool.Input("nodeConfig.guestAccelerators[0].gpuSharingConfig"));
    }

    [Theory]
    [InlineData(true, """{"maxSurge":0,"maxUnavailable":1,"strategy":"SURGE"}""")]
    [InlineData(false, """{"maxSurge":1,"maxUnavailable":0,"strategy":"SURGE"}""")]
    public async Task An_upgrade_never_asks_for_a_spare_GPU(bool gpu, string expected) =>
        Assert.Equal(expected, (await Gke.Plan(Gke.With(Gke.L4))).Pool(gpu ? "gpu" : "general").Input("upgradeSettings"));

    [Theory]
    [InlineData(CapacityType.OnDemand, """{"type":"COMPACT"}""")]
    [InlineData(CapacityType.FlexStart, """{"type":"COMPACT"}""")]
    [InlineData(CapacityType.Queued, null)]
    public async Task GPUDirect_is_close_together_on_networks_of_GKEs_and_never_placed_with_a_queue(CapacityType capacity, string? placement)
    {
        var pool = await Gke.PoolOf(Gke.H200 with { Capacity = capacity, Fabric = NetworkFabric.GpuDirect });

        Assert.Equal(placement, pool.Input("placementPolicy"));
        Assert.Equal("""{"acceleratorNetworkProfile":"auto","enablePrivateNodes":true}""", pool.Input("networkConfig"));
        Assert.Equal("\"true\"", pool.Input("nodeConfig.labels.'cloud.google.com/gke-networking-dra-driver'"));
    }

    [Theory]
    [InlineData("a3-highgpu-8g", "GPUDirect-TCPX")]
    [InlineData("a3-megagpu-8g", "GPUDirect-TCPXO")]
    public async Task GPUDirect_that_takes_networks_of_its_own_is_refused_by_name(string machine, string fabric)
    {
        var result = await Preview.Engine.OfflineEngine.PlanAsync(
            () => Pulumi.Deployment.RunAsync(() => { _ = new Infra.Gcp.GkeCluster("dev", new() { Platform = Gke.With(Gke.H200 with { MachineTypes = [machine], Fabric = NetworkFabric.GpuDirect }) }); }),
            new() { Project = "test", Stack = "test" });

        var error = Assert.Single(result.Errors);
        Assert.Contains(machine, error, StringComparison.Ordinal);
        Assert.Contains(fabric, error, StringComparison.Ordinal);
    }
}
