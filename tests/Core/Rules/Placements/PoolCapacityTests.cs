using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Placements;

public sealed class PoolCapacityTests
{
    // Eight A100s, 96 cores and 1,152 GiB a node.
    static readonly NodePoolSpec Eights = Sound.Gpu with { MachineTypes = ["p4d.24xlarge"], MaxNodes = 2 };

    static readonly NodePoolSpec Fours = Sound.Gpu with { MachineTypes = ["g6.12xlarge"], MaxNodes = 2 };

    static ModelSpec Gpus(int gpus, int least, int most) => Sound.Model with { Cpu = 1, MemoryGiB = 4, Gpus = gpus, MinReplicas = least, MaxReplicas = most };

    static PlatformSpec On(NodePoolSpec pool, params (string Name, ModelSpec Spec)[] models) => On([("gpu", pool)], models);

    static PlatformSpec On(IEnumerable<(string Name, NodePoolSpec Spec)> pools, params (string Name, ModelSpec Spec)[] models)
    {
        var platform = Sound.OnAws(pools, models);
        // The quota isn't what these tests are about.
        return platform with { Tenants = new Dictionary<string, TenantSpec> { ["fraud"] = platform.Tenants["fraud"] with { Quota = new() { Cpu = 10_000, MemoryGiB = 100_000, Gpus = 100_000, Pods = 1000 } } } };
    }

    static IReadOnlyList<Finding> Check(PlatformSpec platform) => [.. RuleSet.Check(platform).Where(finding => finding.RuleId != "MLP087")];

    static string Text(PlatformSpec platform) => Findings.Text(Check(platform));

    [Fact]
    public void A_maximum_and_one_replica_more_may_fill_the_pool() => Assert.Empty(Text(On(Eights, ("scorer", Gpus(1, 2, 15)))));

    [Fact]
    public void A_maximum_that_the_pool_can_not_hold_is_refused() =>
        Assert.Equal(
            """
            error MLP083 at platform.tenants.fraud.models.scorer.maxReplicas
              20 replicas, and 1 more during a rollout, don't fit the pools, which hold 16:
                gpu: 16 (2 nodes x 8 a node, bounded by its GPUs)
              Mend: Lower maxReplicas to 15, or raise maxNodes of 'gpu' to 3.
            """,
            Text(On(Eights, ("scorer", Gpus(1, 2, 20)))));

    [Fact]
    public void Replicas_are_counted_by_node_not_in_sum()
    {
        // 2 x 8 GPUs are 16, and 5 x 3 are 15: in sum they fit, and each node holds but two.
        Assert.Equal("MLP083", Check(On(Eights, ("scorer", Gpus(3, 2, 4)))).Single().RuleId);
        Assert.Empty(Text(On(Eights, ("scorer", Gpus(3, 2, 3)))));
    }

    [Fact]
    public void What_bounds_a_node_may_be_its_cores_or_memory()
    {
        Assert.Contains("gpu: 4 (2 nodes x 2 a node, bounded by its CPU)", Text(On(Fours, ("scorer", Gpus(1, 2, 4) with { Cpu = 20 }))), StringComparison.Ordinal);
        Assert.Contains("gpu: 2 (2 nodes x 1 a node, bounded by its memory)", Text(On(Fours, ("scorer", Gpus(1, 2, 2) with { MemoryGiB = 120 }))), StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_make_room()
    {
        var shared = Fours with { Sharing = new() { TimeSlicing = new() { Replicas = 4 } } };
        Assert.Empty(Text(On(shared, ("scorer", Gpus(1, 2, 31)))));
        Assert.Contains("which hold 32:", Text(On(shared, ("scorer", Gpus(1, 2, 32)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Pools_add_up() =>
        Assert.Equal(
            """
            error MLP083 at platform.tenants.fraud.models.scorer.maxReplicas
              12 replicas, and 1 more during a rollout, don't fit the pools, which hold 12:
                four: 8 (2 nodes x 4 a node, bounded by its GPUs)
                one: 4 (4 nodes x 1 a node, bounded by its GPUs)
              Mend: Lower maxReplicas to 11, or raise maxNodes of 'four' to 3.
            """,
            Text(On([("four", Fours), ("one", Sound.Gpu with { MaxNodes = 4 })], ("scorer", Gpus(1, 2, 12)))));

    [Fact]
    public void Where_not_even_the_minimum_fits_only_the_pool_can_be_mended() =>
        Assert.Equal("Raise maxNodes of 'gpu' to 3.", Check(On(Eights, ("scorer", Gpus(8, 2, 2)))).Single().Mend);

    [Fact]
    public void Minimums_and_one_replica_more_may_fill_the_pool() =>
        Assert.DoesNotContain("MLP084", Check(On(Eights, ("a", Gpus(1, 10, 10)), ("b", Gpus(1, 5, 10)))).Select(finding => finding.RuleId));

    [Fact]
    public void Minimums_that_leave_no_room_for_a_rollout_are_refused() =>
        Assert.Equal(
            """
            error MLP084 at platform.pools.gpu
              The minimums of all models in the pool 'gpu', and one replica more during a rollout, don't fit:
                GPUs: 17 needed (fraud/a 10, fraud/b 6, rollout 1), 16 in the pools
              Mend: Lower the minimums, or raise the pools' maximums.
            """,
            Text(On(Eights, ("a", Gpus(1, 10, 10)), ("b", Gpus(1, 6, 10)))));

    [Fact]
    public void Replicas_that_take_more_than_half_a_node_take_a_whole_one() =>
        Assert.Equal(
            """
            error MLP084 at platform.pools.gpu
              The minimums of all models in the pool 'gpu', and one replica more during a rollout, don't fit:
                Nodes, by GPUs: 5 needed (fraud/a 2, fraud/b 2, rollout 1), 4 in the pools
              Mend: Lower the minimums, or raise the pools' maximums.
            """,
            Text(On(Fours with { MaxNodes = 4 }, ("a", Gpus(3, 2, 3)), ("b", Gpus(3, 2, 3)))));

    [Fact]
    public void Cores_and_memory_run_out_too() =>
        Assert.Equal(
            """
            error MLP084 at platform.pools.general
              The minimums of all models in the pool 'general', and one replica more during a rollout, don't fit:
                CPU: 7.5 cores needed (fraud/a 3, fraud/b 3, rollout 1.5), 6.94 in the pools
              Mend: Lower the minimums, or raise the pools' maximums.
            """,
            Text(On(Eights, ("a", Gpus(0, 2, 3) with { Cpu = 1.5, MemoryGiB = 1 }), ("b", Gpus(0, 2, 3) with { Cpu = 1.5, MemoryGiB = 1 }))));

    [Fact]
    public void Models_of_other_pools_do_not_count() =>
        Assert.Empty(Text(On([("a", Fours), ("b", Fours)], ("a", Gpus(1, 7, 7) with { Pools = ["a"] }), ("b", Gpus(1, 7, 7) with { Pools = ["b"] }))));

    [Fact]
    public void Models_whose_pools_overlap_are_held_against_all_of_them() =>
        Assert.Equal(
            """
            error MLP084 at platform.pools
              The minimums of all models in the pools 'a', 'b', 'c', and one replica more during a rollout, don't fit:
                GPUs: 25 needed (fraud/ab 12, fraud/bc 12, rollout 1), 24 in the pools
              Mend: Lower the minimums, or raise the pools' maximums.
            """,
            Text(On([("a", Fours), ("b", Fours), ("c", Fours)], ("ab", Gpus(1, 12, 12) with { Pools = ["a", "b"] }), ("bc", Gpus(1, 12, 12) with { Pools = ["b", "c"] }))));

    [Fact]
    public void Of_pools_within_pools_the_smallest_that_is_too_small_is_told() =>
        Assert.Equal(
            ["MLP084 platform.pools.a"],
            Found.Lines(Check(On([("a", Fours), ("b", Fours)], ("x", Gpus(1, 5, 7) with { Pools = ["a"] }), ("y", Gpus(1, 5, 7) with { Pools = ["a"] }), ("z", Gpus(1, 5, 7))))));

    [Fact]
    public void Maximums_over_the_pools_are_a_warning_with_the_numbers() =>
        Assert.Equal(
            """
            warning MLP085 at platform.pools.gpu
              The maximums of all models in the pool 'gpu' don't fit together:
                GPUs: 45 needed (fraud/classification 15, fraud/embedding 15, fraud/sentiment 15), 16 in the pools, 2.81 times as much as there is
                While all peak, a higher priority goes before a lower one, and within one who scales first (here in equal parts):
                fraud/classification, priority 0: 6 of 15 replicas
                fraud/embedding, priority 0: 5 of 15 replicas
                fraud/sentiment, priority 0: 5 of 15 replicas
              Mend: Nothing, where it is on purpose, or accept the ratio by oversubscription; else lower the maximums of the models, or raise those of the pools.
            """,
            Text(On(Eights, ("sentiment", Gpus(1, 2, 15)), ("classification", Gpus(1, 2, 15)), ("embedding", Gpus(1, 2, 15)))));

    [Fact]
    public void Who_has_the_lowest_priority_starves_first() =>
        Assert.Contains(
            "fraud/c, priority -5: 0 of 9 replicas\n    fraud/b, priority 0: 7 of 9 replicas\n  Mend",
            Text(On(Eights, ("a", Gpus(1, 2, 9) with { Priority = 10 }), ("b", Gpus(1, 2, 9)), ("c", Gpus(1, 2, 9) with { Priority = -5 }))),
            StringComparison.Ordinal);

    [Fact]
    public void Minimums_of_one_priority_are_held_before_any_goes_beyond_its_own() =>
        Assert.Contains(
            "fraud/a, priority 0: 9 of 15 replicas\n    fraud/b, priority 0: 7 of 14 replicas\n  Mend",
            Text(On(Eights, ("a", Gpus(1, 9, 15)), ("b", Gpus(1, 2, 14)))),
            StringComparison.Ordinal);

    [Fact]
    public void A_ratio_that_is_accepted_is_not_told_and_what_is_beyond_it_is()
    {
        (string, ModelSpec)[] models = [("a", Gpus(1, 2, 15)), ("b", Gpus(1, 2, 15)), ("c", Gpus(1, 2, 15))];
        Assert.Empty(Text(On(Eights with { Oversubscription = 3 }, models)));
        Assert.Contains("2.81 times as much as there is, 2.5 accepted", Text(On(Eights with { Oversubscription = 2.5 }, models)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_adds_nodes_a_pool_holds_what_its_minimum_holds() =>
        Assert.Equal(
            """
            error MLP083 at platform.tenants.fraud.models.scorer.maxReplicas
              9 replicas, and 1 more during a rollout, don't fit the pools, which hold 8:
                gpu: 8 (1 node x 8 a node, bounded by its GPUs; nothing adds nodes to it)
              Mend: Lower maxReplicas to 7, or raise minNodes of 'gpu' to 2, or let an autoscaler add nodes.
            """,
            Text(On(Eights with { MinNodes = 1 }, ("scorer", Gpus(1, 2, 9))) with { Autoscaler = new() { Kind = AutoscalerKind.None } }));

    [Fact]
    public void Where_nothing_adds_nodes_a_pool_without_any_holds_nothing() =>
        Assert.Equal(
            ["MLP083 platform.tenants.fraud.models.scorer.maxReplicas"],
            Found.Lines(Check(On(Eights, ("scorer", Gpus(1, 2, 3))) with { Autoscaler = new() { Kind = AutoscalerKind.None } })));

    [Fact]
    public void A_model_that_is_too_large_alone_is_told_by_itself() =>
        Assert.Equal(
            ["MLP083 platform.tenants.fraud.models.a.maxReplicas"],
            Found.Lines(Check(On(Eights, ("a", Gpus(1, 2, 16)), ("b", Gpus(1, 2, 3))))));

    [Fact]
    public void Of_many_models_the_largest_are_named() =>
        Assert.Contains(
            "(fraud/m8 8, fraud/m7 7, fraud/m6 6, fraud/m5 5, fraud/m4 4, 3 others 6, rollout 1)",
            Text(On(Eights, [.. Enumerable.Range(1, 8).Select(n => ($"m{n}", Gpus(1, n, n)))])),
            StringComparison.Ordinal);
}
