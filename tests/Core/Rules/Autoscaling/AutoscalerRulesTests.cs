using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Autoscaling;

public sealed class AutoscalerRulesTests
{
    static PlatformSpec With(AutoscalerSpec autoscaler) => autoscaler.Kind == AutoscalerKind.Karpenter ? Sound.WithKarpenter(Pools, autoscaler) : Pools with { Autoscaler = autoscaler };

    static PlatformSpec Pools =>
        Sound.OnAws([("gpu", Sound.Gpu), ("gpu-spot", Sound.Gpu with { MachineTypes = ["g6.2xlarge", "g6.4xlarge"], Capacity = CapacityType.Spot })]);

    static PlatformSpec Prioritised(params (string Pattern, int Priority)[] priorities) =>
        With(new() { Priorities = priorities.ToDictionary(one => one.Pattern, one => one.Priority) });

    [Theory]
    [InlineData(AutoscalerKind.ClusterAutoscaler)]
    [InlineData(AutoscalerKind.Karpenter)]
    [InlineData(AutoscalerKind.None)]
    public void AWS_has_Cluster_Autoscaler_and_Karpenter(AutoscalerKind kind) => Assert.Empty(Found.In(With(new() { Kind = kind })));

    [Fact]
    public void AWS_has_none_of_its_own() =>
        Assert.Equal(
            """
            error MLP121 at platform.autoscaler.kind
              cloudManaged isn't to be had on aws; allowed are none, clusterAutoscaler, karpenter.
              Mend: Name one of none, clusterAutoscaler, karpenter, or leave it out.
            """,
            Findings.Text(RuleSet.Check(With(new() { Kind = AutoscalerKind.CloudManaged }))));

    [Fact]
    public void GKE_and_AKS_run_their_own()
    {
        Assert.DoesNotContain("MLP121", Ids(Sound.OnGcp([]), AutoscalerKind.CloudManaged));
        Assert.Contains("MLP121", Ids(Sound.OnGcp([]), AutoscalerKind.ClusterAutoscaler));
        Assert.Contains("MLP121", Ids(Sound.OnGcp([]), AutoscalerKind.Karpenter));
        Assert.DoesNotContain("MLP121", Ids(Sound.OnAzure([]), AutoscalerKind.CloudManaged));
        Assert.DoesNotContain("MLP121", Ids(Sound.OnAzure([]), AutoscalerKind.NodeAutoProvisioning));
        Assert.Contains("MLP121", Ids(Sound.OnAzure([]), AutoscalerKind.ClusterAutoscaler));

        static IEnumerable<string> Ids(PlatformSpec platform, AutoscalerKind kind) => RuleSet.Check(platform with { Autoscaler = new() { Kind = kind } }).Select(finding => finding.RuleId);
    }

    [Fact]
    public void On_a_cluster_that_is_there_it_may_be_any() =>
        Assert.Empty(Found.In(With(new() { Kind = AutoscalerKind.CloudManaged }) with { Cluster = Sound.Existing }));

    [Fact]
    public void Priorities_that_match_every_pool_are_fine()
    {
        Assert.Empty(Found.In(Prioritised((".*spot.*", 50), ("gpu$", 10), (".*", 1))));
        Assert.Empty(Found.In(Prioritised(("gpu", 10), ("general", 1))));
    }

    [Fact]
    public void A_priority_that_matches_no_pool_is_a_misspelt_name() =>
        Assert.Equal(
            """
            error MLP123 at platform.autoscaler.priorities["gpu-sport"]
              "gpu-sport" matches no pool; the pools are 'general', 'gpu', 'gpu-spot'.
              Mend: Did you mean 'gpu-spot'?
            """.Replace("[\"gpu-sport\"]", ".gpu-sport", StringComparison.Ordinal),
            Findings.Text(RuleSet.Check(Prioritised(("gpu-sport", 50), (".*", 1)))));

    [Fact]
    public void A_pool_that_no_priority_matches_never_scales() =>
        Assert.Equal(
            """
            error MLP123 at platform.autoscaler.priorities
              No priority matches 'general': no node is ever added there.
              Mend: Add '.*' with the lowest number, or a priority for each.
            """,
            Findings.Text(RuleSet.Check(Prioritised(("gpu", 50)))));

    [Fact]
    public void A_pool_of_a_fixed_size_needs_no_priority()
    {
        var platform = Prioritised(("gpu", 50));
        var pools = platform.Pools.ToDictionary(pool => pool.Key, pool => pool.Key == "general" ? pool.Value with { MinNodes = 4 } : pool.Value);
        Assert.Empty(Found.In(platform with { Pools = pools }));
    }

    [Theory]
    [InlineData("gpu(")]
    [InlineData("*gpu")]
    [InlineData("(?=gpu).*")]
    public void What_is_no_expression_to_Go_is_refused(string pattern)
    {
        var finding = RuleSet.Check(Prioritised((pattern, 50), (".*", 1))).Single();
        Assert.Equal("MLP123", finding.RuleId);
        Assert.Contains("is no regular expression that Cluster Autoscaler can read", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_another_autoscaler_are_refused()
    {
        Assert.Equal(
            ["MLP124 platform.autoscaler.priorities"],
            Found.In(With(new() { Kind = AutoscalerKind.Karpenter, Priorities = new Dictionary<string, int> { [".*"] = 1 } })));
        Assert.Equal(
            """
            error MLP124 at platform.autoscaler.nodeOverlay
              nodeOverlay is read by karpenter, and the autoscaler is clusterAutoscaler.
              Mend: Take it out, or set kind to karpenter.
            """,
            Findings.Text(RuleSet.Check(With(new() { NodeOverlay = true }))));
        Assert.Empty(Found.In(With(new() { Kind = AutoscalerKind.Karpenter, NodeOverlay = true })));
    }

    [Fact]
    public void A_window_of_maintenance_is_read_by_Karpenter_only_on_AWS()
    {
        var late = Sound.Aws with { Maintenance = new() { Day = Weekday.Sunday } };
        Assert.Empty(Found.In(Sound.WithKarpenter(Pools) with { Cluster = late }));
        Assert.Equal(
            """
            error MLP124 at platform.cluster.maintenance
              On AWS maintenance is read by karpenter only, and the autoscaler is clusterAutoscaler: EKS upgrades nothing by itself.
              Mend: Take maintenance out.
            """,
            Findings.Text(RuleSet.Check(Pools with { Cluster = late })));
    }

    [Fact]
    public void A_pool_that_always_has_a_node_stays_as_it_is_under_Karpenter()
    {
        Assert.Empty(Found.In(Sound.WithKarpenter(Pools)));
        Assert.Equal(
            """
            warning MLP227 at platform.pools.general.maxNodes
              minNodes is 3 and maxNodes 4: the pool stays at 3, since Karpenter adds nodes only to pools that may be empty.
              Mend: Set maxNodes to 3, or minNodes to 0, or add a second pool with a minimum of 0.
            """,
            Findings.Text(RuleSet.Check(Pools with { Autoscaler = new() { Kind = AutoscalerKind.Karpenter } })));
        Assert.Empty(Found.In(Pools with { Cluster = Sound.Existing, Autoscaler = new() { Kind = AutoscalerKind.Karpenter } }));
    }

    [Fact]
    public void Models_are_held_against_what_such_a_pool_has()
    {
        var platform = Sound.WithKarpenter(Sound.OnAws([("gpu", Sound.Gpu with { MinNodes = 2, MaxNodes = 2 })], ("scorer", Sound.Model with { MaxReplicas = 5 })));
        platform = platform with { Pools = new Dictionary<string, NodePoolSpec>(platform.Pools) { ["gpu"] = Sound.Gpu with { MinNodes = 2 } } };

        Assert.Contains(RuleSet.Check(platform), finding => finding.RuleId == "MLP083" && finding.Message.Contains("Karpenter adds none", StringComparison.Ordinal));
    }
}
