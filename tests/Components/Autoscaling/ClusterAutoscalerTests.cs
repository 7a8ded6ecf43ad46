using MlPlatform.Components.Autoscaling;
using MlPlatform.Components.Tests.Clusters;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Autoscaling;

public sealed class ClusterAutoscalerTests
{
    static readonly PlatformSpec TwoPools = OnAws.Platform(
        ("gpu", new() { MachineTypes = ["g6.2xlarge"], MaxNodes = 4 }),
        ("gpu-spot", new() { MachineTypes = ["g6.2xlarge", "g6.4xlarge"], MaxNodes = 8, Capacity = CapacityType.Spot }));

    [Fact]
    public async Task It_registers_one_release_in_the_version_of_the_cluster()
    {
        var plan = await Plan(TwoPools);

        Assert.Equal(["kubernetes:helm.sh/v3:Release autoscaler-chart", "mlplatform:autoscaling:ClusterAutoscaler autoscaler"], plan.Names().Where(name => name.Contains(" autoscaler", StringComparison.Ordinal)));
        Assert.Equal("\"9.59.0\"", Release(plan).Input("version"));
        Assert.Equal("\"v1.35.2\"", Release(plan).Input("values.image.tag"));
        Assert.Equal("\"v1.36.1\"", Release(await Plan(TwoPools with { Cluster = TwoPools.Cluster with { KubernetesVersion = "1.36" } })).Input("values.image.tag"));
    }

    [Fact]
    public async Task Its_service_account_is_the_one_that_has_the_role_and_bears_no_annotation() =>
        Assert.Equal("""{"serviceAccount":{"name":"cluster-autoscaler"}}""", Release(await Plan(TwoPools)).Input("values.rbac"));

    // Trap 8: a group that no expression matches is never added to.
    [Fact]
    public async Task The_priority_expander_ignores_no_group_spot_comes_first_and_an_unknown_one_last()
    {
        var release = Release(await Plan(TwoPools));

        Assert.Equal("\"priority,least-waste\"", release.Input("values.extraArgs.expander"));
        var priorities = System.Text.Json.JsonSerializer.Deserialize<string>(release.Input("values.expanderPriorities")!)!.Split('\n');
        Assert.Equal("- '^eks-gpu-spot-[0-9]{14}[0-9a-f]*-'", priorities[1]);
        Assert.Equal(["1:", "- '.*'", ""], priorities[^3..]);
    }

    [Fact]
    public async Task Priorities_of_the_settings_are_those_of_the_pools_that_they_match()
    {
        var release = Release(await Plan(TwoPools with { Autoscaler = new() { Priorities = new Dictionary<string, int> { ["^gpu$"] = 50, [".*"] = 5 } } }));

        Assert.Equal("\"50:\\n- '^eks-gpu-[0-9]{14}[0-9a-f]*-'\\n5:\\n- '^eks-general-[0-9]{14}[0-9a-f]*-'\\n- '^eks-gpu-spot-[0-9]{14}[0-9a-f]*-'\\n- '.*'\\n\"", release.Input("values.expanderPriorities"));
    }

    [Fact]
    public async Task Nodes_go_and_come_at_the_pace_of_the_settings()
    {
        var release = Release(await Plan(TwoPools with
        {
            Autoscaler = new() { ScaleDownMinutes = 30, ScanSeconds = 20 },
            Pools = new Dictionary<string, NodePoolSpec>(TwoPools.Pools) { ["slow"] = new() { MachineTypes = ["g6.2xlarge"], MaxNodes = 1, ReadySeconds = 900 } },
        }));

        Assert.Equal("\"30m\"", release.Input("values.extraArgs.'scale-down-unneeded-time'"));
        Assert.Equal("\"20s\"", release.Input("values.extraArgs.'scan-interval'"));
        Assert.Equal("\"30m\"", release.Input("values.extraArgs.'max-node-provision-time'"));
        Assert.Equal("\"15m\"", Release(await Plan(TwoPools)).Input("values.extraArgs.'max-node-provision-time'"));
    }

    [Fact]
    public async Task It_runs_where_it_takes_no_node_away_and_asks_for_what_it_needs()
    {
        var release = Release(await Plan(TwoPools));

        Assert.Contains("\"values\":[\"general\"]", release.Input("values.affinity"), StringComparison.Ordinal);
        Assert.Equal("""{"cpu":"100m","memory":"600Mi"}""", release.Input("values.resources.requests"));
        Assert.Equal("\"false\"", release.Input("values.extraArgs.'skip-nodes-with-system-pods'"));
        Assert.Equal("\"false\"", release.Input("values.extraArgs.'skip-nodes-with-local-storage'"));
    }

    [Fact]
    public async Task On_AKS_which_runs_it_there_is_the_order_of_the_pools_alone()
    {
        var platform = new PlatformSpec
        {
            Cluster = new() { Name = "dev", Cloud = CloudProvider.Azure },
            Pools = new Dictionary<string, NodePoolSpec> { ["gpu"] = new() { MachineTypes = ["Standard_NC8as_T4_v3"], MaxNodes = 2 }, ["spot"] = new() { MachineTypes = ["Standard_NC8as_T4_v3"], MaxNodes = 2, Capacity = CapacityType.Spot } },
            Autoscaler = new() { Priorities = new Dictionary<string, int> { ["spot"] = 20, [".*"] = 1 } },
        };
        var plan = await Plan(platform);

        Assert.True(ClusterAutoscaler.IsFor(platform));
        Assert.Empty(plan.OfType("kubernetes:helm.sh/v3:Release"));
        var config = plan.Get("kubernetes:core/v1:ConfigMap", "autoscaler-priorities");
        Assert.Equal("""{"name":"cluster-autoscaler-priority-expander","namespace":"kube-system"}""", config.Input("metadata"));
        Assert.Equal("\"20:\\n- '^aks-spot-[0-9]+-vmss$'\\n1:\\n- '^aks-gpu-[0-9]+-vmss$'\\n- '.*'\\n\"", config.Input("data.priorities"));
    }

    static PlanResource Release(Plan plan) => plan.Get("kubernetes:helm.sh/v3:Release", "autoscaler-chart");

    static Task<Plan> Plan(PlatformSpec platform) => Planned.Of(() => _ = new ClusterAutoscaler("autoscaler", new() { Cluster = new OnAws(platform), Platform = platform }, new() { Parent = new Whole() }));
}
