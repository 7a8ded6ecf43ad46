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
    public async Task The_chart_is_pinned_and_waited_for_by_the_clock()
    {
        var release = Release(await Plan(Shared));

        Assert.Equal("\"v26.7.0\"", release.Input("version"));
        Assert.Equal("900", release.Input("timeout"));
        Assert.Equal(TimeSpan.FromMinutes(15), release.CustomTimeouts?.Create);
    }

    static SharingSpec Shared => new() { TimeSlicing = new() { Replicas = 4 } };

    static PlanResource Release(Plan plan) => plan.Get("kubernetes:helm.sh/v3:Release", "gpu-chart");

    static Task<Plan> Plan(SharingSpec sharing) => Planned.Of(() =>
    {
        var cluster = new ExistingCluster("dev", new()
        {
            ClusterName = "dev",
            KubeConfig = "apiVersion: v1",
            Pools = NodePools.Of(new()
            {
                Cluster = new() { Name = "dev", Cloud = CloudProvider.Aws },
                Pools = new Dictionary<string, NodePoolSpec> { ["l4"] = new() { MachineTypes = ["g6.2xlarge"], MaxNodes = 4, Sharing = sharing } },
            }),
        });
        _ = new GpuOperator("gpu", new() { Cluster = cluster });
    });
}
