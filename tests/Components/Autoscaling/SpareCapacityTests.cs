using MlPlatform.Components.Autoscaling;
using MlPlatform.Components.Tests.Clusters;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Autoscaling;

public sealed class SpareCapacityTests
{
    static readonly PlatformSpec Spare = OnAws.Platform(
        ("gpu", new() { MachineTypes = ["g6.12xlarge"], MaxNodes = 4, SpareNodes = 2 }),
        ("cpu", new() { MachineTypes = ["m7i.2xlarge", "m7i.4xlarge"], MaxNodes = 4, SpareNodes = 1 }),
        ("slices", new() { MachineTypes = ["p4d.24xlarge"], MaxNodes = 4, SpareNodes = 1, Sharing = new() { Mig = new() { Layout = "1g.5gb x 4, 3g.20gb x 1", Strategy = MigStrategy.Mixed } } }));

    [Fact]
    public async Task Each_pool_that_keeps_nodes_free_has_as_many_pods_as_nodes()
    {
        var plan = await Plan();

        Assert.Equal(["spare-cpu", "spare-gpu", "spare-slices"], plan.OfType("kubernetes:apps/v1:Deployment").Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.Equal("2", Of(plan, "gpu").Input("spec.replicas"));
        Assert.Equal("""{"mlplatform.io/pool":"gpu"}""", Of(plan, "gpu").Input("spec.template.spec.nodeSelector"));
    }

    // Pods of less than -10 never make an autoscaler add a node.
    [Fact]
    public async Task Their_priority_is_the_lowest_that_nodes_are_added_for_and_takes_nothing_from_others()
    {
        var priority = (await Plan()).Get("kubernetes:scheduling.k8s.io/v1:PriorityClass", "spare");

        Assert.Equal("-10", priority.Input("value"));
        Assert.Equal("\"Never\"", priority.Input("preemptionPolicy"));
        Assert.Equal("false", priority.Input("globalDefault"));
    }

    [Theory]
    [InlineData("gpu", """{"cpu":"10m","memory":"16Mi","nvidia.com/gpu":"4"}""")]
    [InlineData("slices", """{"cpu":"10m","memory":"16Mi","nvidia.com/mig-1g.5gb":"32","nvidia.com/mig-3g.20gb":"8"}""")]
    [InlineData("cpu", """{"cpu":"6900m","memory":"25Gi"}""")]
    public async Task A_pod_is_a_whole_node(string pool, string requests) =>
        Assert.Equal(requests, Of(await Plan(), pool).Input("spec.template.spec.containers[0].resources.requests"));

    [Fact]
    public async Task They_give_way_at_once_and_no_deployment_waits_for_them()
    {
        var pods = Of(await Plan(), "gpu");

        Assert.Equal("0", pods.Input("spec.template.spec.terminationGracePeriodSeconds"));
        Assert.Equal("\"true\"", pods.Input("metadata.annotations.'pulumi.com/skipAwait'"));
        Assert.Equal("""[{"effect":"NoSchedule","key":"nvidia.com/gpu","operator":"Exists"}]""", pods.Input("spec.template.spec.tolerations"));
    }

    static PlanResource Of(Plan plan, string pool) => plan.Get("kubernetes:apps/v1:Deployment", $"spare-{pool}");

    static Task<Plan> Plan() => Planned.Of(() => _ = new SpareCapacity("spare", new() { Cluster = new OnAws(Spare), Platform = Spare }, new() { Parent = new Whole() }));
}
