using MlPlatform.Components.Clusters;
using MlPlatform.Components.Gpu;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Gpu;

public sealed class GpuOperatorTests
{
    [Fact]
    public async Task It_registers_a_privileged_namespace_the_sharing_and_the_release()
    {
        var plan = await Plan(Shared);

        Assert.Equal(
            [
                "kubernetes:core/v1:ConfigMap gpu-sharing",
                "kubernetes:core/v1:Namespace gpu",
                "kubernetes:helm.sh/v3:Release gpu-chart",
                "mlplatform:gpu:GpuOperator gpu",
            ],
            plan.Names().Where(name => name.Contains(" gpu", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal("\"privileged\"", plan.Get("kubernetes:core/v1:Namespace", "gpu").Input("metadata.labels.'pod-security.kubernetes.io/enforce'"));
    }

    [Theory]
    [InlineData("driver.enabled")]
    [InlineData("toolkit.enabled")]
    [InlineData("migManager.enabled")]
    public async Task What_the_image_of_the_nodes_brings_is_left_to_it(string value) =>
        Assert.Equal("false", Release(await Plan(Shared)).Input($"values.{value}"));

    [Fact]
    public async Task A_node_shares_its_GPUs_only_where_its_label_says_so()
    {
        var plan = await Plan(Shared);

        Assert.Equal("""{"default":"","name":"gpu-sharing"}""", Release(plan).Input("values.devicePlugin.config"));
        Assert.Contains("replicas: 4", plan.Get("kubernetes:core/v1:ConfigMap", "gpu-sharing").Input("data.time-slicing-4"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_pool_shares_there_is_no_sharing()
    {
        var plan = await Plan(new());

        Assert.Null(Release(plan).Input("values.devicePlugin"));
        Assert.DoesNotContain(plan.Resources, resource => resource.Type == "kubernetes:core/v1:ConfigMap");
    }

    [Fact]
    public async Task Where_a_pool_is_cut_the_MIG_manager_has_its_layout()
    {
        var plan = await Plan(new() { Mig = new() { Layout = "1g.5gb x 4, 3g.20gb x 1", Strategy = MigStrategy.Mixed } }, "p4d.24xlarge");

        Assert.Equal("\"mixed\"", Release(plan).Input("values.mig.strategy"));
        Assert.Equal("""{"config":{"default":"all-disabled","name":"gpu-mig"},"enabled":true,"env":[{"name":"WITH_REBOOT","value":"true"}]}""", Release(plan).Input("values.migManager"));
        Assert.Contains("4x1g.5gb_1x3g.20gb:", plan.Get("kubernetes:core/v1:ConfigMap", "gpu-mig").Input("data.'config.yaml'"), StringComparison.Ordinal);
        Assert.Null(Release(plan).Input("values.devicePlugin"));
        Assert.Null(Release(await Plan(Shared)).Input("values.mig"));
    }

    [Fact]
    public async Task Slices_may_be_time_sliced()
    {
        var plan = await Plan(Shared with { Mig = new() { Layout = "all x 3g.20gb" } }, "p4d.24xlarge");

        Assert.Equal("\"single\"", Release(plan).Input("values.mig.strategy"));
        Assert.Contains("replicas: 4", plan.Get("kubernetes:core/v1:ConfigMap", "gpu-sharing").Input("data.time-slicing-4"), StringComparison.Ordinal);
        Assert.Contains("all-3g.20gb:", plan.Get("kubernetes:core/v1:ConfigMap", "gpu-mig").Input("data.'config.yaml'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chart_is_pinned_and_waited_for_by_the_clock()
    {
        var release = Release(await Plan(Shared));

        Assert.Equal("\"v26.7.0\"", release.Input("version"));
        Assert.Equal("900", release.Input("timeout"));
        Assert.Equal(TimeSpan.FromMinutes(15), release.CustomTimeouts?.Create);
    }

    static SharingSpec Shared => new() { TimeSlicing = new() { Replicas = 4 } };

    static PlanResource Release(Plan plan) => plan.Get("kubernetes:helm.sh/v3:Release", "gpu-chart");

    static Task<Plan> Plan(SharingSpec sharing, string machine = "g6.2xlarge") => Planned.Of(() =>
    {
        var cluster = new ExistingCluster("dev", new()
        {
            ClusterName = "dev",
            KubeConfig = "apiVersion: v1",
            Pools = NodePools.Of(new()
            {
                Cluster = new() { Name = "dev", Cloud = CloudProvider.Aws },
                Pools = new Dictionary<string, NodePoolSpec> { ["l4"] = new() { MachineTypes = [machine], MaxNodes = 4, Sharing = sharing } },
            }),
        });
        _ = new GpuOperator("gpu", new() { Cluster = cluster });
    });
}
