using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Infra.Azure.Pools;
using MlPlatform.Tests.Support;
using static MlPlatform.Infra.Tests.Azure.AzurePlatforms;

namespace MlPlatform.Infra.Tests.Azure;

/// <summary>Each test is a trap of AKS' node pools that ours stay out of.</summary>
public sealed class AksNodePoolTests
{
    [Theory]
    [InlineData("nodeTaints", """["nvidia.com/gpu=present:NoSchedule"]""")]
    [InlineData("nodeLabels", """{"mlplatform.io/pool":"gpu","nvidia.com/gpu.present":"true"}""")]
    public async Task AKS_taints_no_GPU_pool_by_itself_so_that_ours_is_set(string input, string expected) =>
        Assert.Equal(expected, (await Plan(WithPool("gpu", Gpu))).Pool("gpu").Input(input));

    [Theory]
    [InlineData(null, "None")]
    [InlineData(DriverOwner.Operator, "None")]
    [InlineData(DriverOwner.Cloud, "Install")]
    [InlineData(DriverOwner.NodeImage, "Install")]
    public async Task AKS_installs_a_driver_unless_it_is_told_that_the_operator_does(DriverOwner? owner, string expected)
    {
        var plan = await Plan(WithPool("gpu", Gpu with { Driver = owner }));

        Assert.Equal($"\"{expected}\"", plan.Pool("gpu").Input("gpuProfile.driver"));
        Assert.Null(plan.Pool("general").Input("gpuProfile"));
    }

    [Theory]
    [InlineData("scaleSetPriority", "\"Spot\"")]
    [InlineData("scaleSetEvictionPolicy", "\"Delete\"")]
    [InlineData("spotMaxPrice", "-1")]
    [InlineData("nodeTaints", """["nvidia.com/gpu=present:NoSchedule","kubernetes.azure.com/scalesetpriority=spot:NoSchedule"]""")]
    [InlineData("nodeLabels.'kubernetes.azure.com/scalesetpriority'", "\"spot\"")]
    [InlineData("upgradeSettings", null)]
    [InlineData("mode", "\"User\"")]
    public async Task A_spot_pool_says_the_taint_and_the_label_that_AKS_puts_there_and_has_no_surge(string input, string? expected) =>
        Assert.Equal(expected, (await Plan(WithPool("gpu", Gpu with { Capacity = CapacityType.Spot }))).Pool("gpu").Input(input));

    [Fact]
    public async Task No_other_pool_has_a_label_or_taint_of_AKS_own_domain()
    {
        var plan = await Plan(WithPool("gpu", Gpu));

        Assert.All(
            plan.OfType("azure-native:containerservice:AgentPool"),
            pool => Assert.DoesNotContain("kubernetes.azure.com/", $"{pool.Input("nodeLabels")}{pool.Input("nodeTaints")}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_scarce_GPU_node_makes_room_for_its_successor_and_others_are_surged()
    {
        var plan = await Plan(WithPool("gpu", Gpu));

        Assert.Equal("""{"maxSurge":"0","maxUnavailable":"1"}""", plan.Pool("gpu").Input("upgradeSettings"));
        Assert.Equal("""{"maxSurge":"33%"}""", plan.Pool("general").Input("upgradeSettings"));
    }

    [Fact]
    public async Task Slices_are_the_operators_to_make_and_never_AKS_own()
    {
        var pool = (await Plan(WithPool("gpu", Gpu with { Sharing = new() { Mig = new() { Layout = "1g.10gb x 7" } } }))).Pool("gpu");

        Assert.Null(pool.Input("gpuInstanceProfile"));
        Assert.NotNull(pool.Input("nodeLabels.'nvidia.com/mig.config'"));
    }

    [Fact]
    public async Task A_pool_may_be_empty_and_the_autoscaler_moves_its_count_not_a_deployment()
    {
        var pool = (await Plan(WithPool("gpu", Gpu))).Pool("gpu");

        Assert.Equal("0 0 4", $"{pool.Input("count")} {pool.Input("minCount")} {pool.Input("maxCount")}");
        Assert.Contains("count", pool.IgnoreChanges);
    }

    [Fact]
    public async Task Counts_are_of_all_zones_together()
    {
        var pool = (await Plan()).Pool("general");

        Assert.Equal("""["1","2","3"]""", pool.Input("availabilityZones"));
        Assert.Equal("2", pool.Input("minCount"));
    }

    [Theory]
    [InlineData("availabilityZones")]
    [InlineData("gpuProfile")]
    [InlineData("gpuInstanceProfile")]
    [InlineData("maxPods")]
    [InlineData("osDiskType")]
    [InlineData("scaleSetEvictionPolicy")]
    [InlineData("scaleSetPriority")]
    [InlineData("spotMaxPrice")]
    [InlineData("vmSize")]
    public async Task What_AKS_refuses_to_change_replaces_the_pool_which_goes_before_its_successor_of_the_same_name(string input)
    {
        var pool = (await Plan()).Pool("general");

        Assert.Contains(input, pool.ReplaceOnChanges);
        Assert.True(pool.DeleteBeforeReplace);
    }

    [Fact]
    public async Task A_reserved_pool_names_its_group_and_the_cluster_may_use_it()
    {
        const string reservation = $"/subscriptions/{Account}/resourceGroups/reserved/providers/Microsoft.Compute/capacityReservationGroups/a100";
        var plan = await Plan(WithPool("gpu", Gpu with { Capacity = CapacityType.Reserved, Reservation = reservation }));
        var role = plan.Get("azure-native:authorization:RoleAssignment", "dev-identity-reservation-gpu");

        Assert.Equal($"\"{reservation}\"", plan.Pool("gpu").Input("capacityReservationGroupID"));
        Assert.Equal($"\"{reservation}\"", role.Input("scope"));
        plan.GoesBefore(plan.Pool("gpu"), [role]);
    }

    [Theory]
    [InlineData(NodeImage.Ubuntu, "Ubuntu")]
    [InlineData(NodeImage.AzureLinux, "AzureLinux")]
    public async Task The_image_is_one_that_this_version_of_the_API_knows(NodeImage image, string expected) =>
        Assert.Equal($"\"{expected}\"", (await Plan(WithPool("batch", Default.Pools["general"] with { Image = image }))).Pool("batch").Input("osSKU"));

    [Theory]
    [InlineData(false, "Managed")]
    [InlineData(true, "Ephemeral")]
    public async Task A_disk_is_the_machines_own_only_where_that_is_asked_for(bool local, string expected) =>
        Assert.Equal($"\"{expected}\"", (await Planned.Of(() => _ = new AksNodePool("dev-batch", new()
        {
            Platform = Default,
            Pool = NodePools.Of(Default)[0] with { Spec = Default.Pools["general"] with { LocalNvme = local } },
        }))).Pool("batch").Input("osDiskType"));
}
