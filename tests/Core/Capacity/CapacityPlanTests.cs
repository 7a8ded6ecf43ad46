using MlPlatform.Core.Capacity;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Capacity;

public sealed class CapacityPlanTests
{
    static readonly LoadSpec Founding = new() { PeakRequestsPerSecond = 10_000, RequestsPerSecondPerReplica = 1500 };

    [Fact]
    public void Ten_thousand_requests_a_second_take_7_GPUs_at_full_load_10_at_target_12_with_headroom_and_15_without_a_zone()
    {
        var plan = CapacityPlan.Of(Founding, zones: 3);

        Assert.Equal((7, 10, 12, 15L), (plan.Peak.AtFullLoad, plan.Peak.AtTarget, plan.Peak.WithHeadroom, plan.Peak.WithoutZone));
        Assert.Equal(15, plan.MaxReplicas);
        Assert.Equal(15, plan.MaxGpus);
    }

    [Fact]
    public void Ten_thousand_requests_a_second_take_two_nodes_of_eight_GPUs_not_eight()
    {
        var nodes = NodeNeed.Of(CapacityPlan.Of(Founding, zones: 3), 8);

        Assert.Equal((2, 16), (nodes.Nodes, nodes.Room));
    }

    [Fact]
    public void Of_two_nodes_a_zone_takes_one_and_what_stays_still_serves_the_peak_above_the_target()
    {
        var plan = CapacityPlan.Of(Founding, zones: 3);
        var nodes = NodeNeed.Of(plan, 8);

        Assert.Equal(7, nodes.LeftWithoutZone);
        Assert.Equal(95.2m, decimal.Round(plan.Utilization(7)!.Value * 100, 1));
        Assert.Equal(3, nodes.NodesForTargetWithoutZone);
    }

    [Theory]
    [InlineData(2, 20)]
    [InlineData(3, 15)]
    [InlineData(1, 12)]
    [InlineData(null, 12)]
    public void The_fewer_zones_the_more_goes_with_one(int? zones, long replicas) => Assert.Equal(replicas, CapacityPlan.Of(Founding, zones: zones).MaxReplicas);

    [Fact]
    public void A_load_that_need_not_survive_a_zone_takes_its_headroom_only() =>
        Assert.Equal(12, CapacityPlan.Of(Founding with { SurvivesZone = false }, zones: 3).MaxReplicas);

    [Fact]
    public void Enough_stay_at_the_target_and_one_replica_fewer_would_not_do()
    {
        foreach (var zones in Enumerable.Range(2, 4))
        {
            foreach (var peak in Enumerable.Range(1, 200))
            {
                var plan = CapacityPlan.Of(Founding with { PeakRequestsPerSecond = peak * 997, Headroom = 0 }, zones: zones);
                var (all, atTarget) = (plan.MaxReplicas, plan.Peak.AtTarget);
                Assert.True(all - Fullest(all, zones) >= atTarget);
                Assert.True(all - 1 - Fullest(all - 1, zones) < atTarget);
            }
        }

        static long Fullest(long replicas, int zones) => (replicas + zones - 1) / zones;
    }

    [Fact]
    public void What_a_double_can_not_hold_adds_no_replica()
    {
        // 0.7 x 1.2 x 10 is a little more than it looks like in binary.
        var load = new LoadSpec { PeakRequestsPerSecond = 2.1, RequestsPerSecondPerReplica = 0.3, TargetUtilization = 0.7, Headroom = 0.1 };
        Assert.Equal((7, 10, 11), (ReplicaNeed.Of(load, 2.1, null).AtFullLoad, ReplicaNeed.Of(load, 2.1, null).AtTarget, ReplicaNeed.Of(load, 2.1, null).WithHeadroom));
    }

    [Fact]
    public void Normal_and_quiet_times_are_planned_where_they_are_known()
    {
        Assert.Null(CapacityPlan.Of(Founding).NormalReplicas);
        Assert.Null(CapacityPlan.Of(Founding).MinReplicas);

        var plan = CapacityPlan.Of(Founding with { NormalRequestsPerSecond = 4000, LowRequestsPerSecond = 500 }, zones: 3);

        // One serves the quiet time; two, so that a zone doesn't take it.
        Assert.Equal((2, 4, 15), (plan.MinReplicas, plan.NormalReplicas, plan.MaxReplicas));
    }

    [Fact]
    public void Nothing_at_night_still_takes_a_replica() =>
        Assert.Equal(1, CapacityPlan.Of(Founding with { LowRequestsPerSecond = 0 }).MinReplicas);

    [Fact]
    public void Replicas_of_several_GPUs_take_several() => Assert.Equal(60, CapacityPlan.Of(Founding, 4, 3).MaxGpus);

    [Theory]
    [InlineData(12, 2, 8, 3, 6)]
    [InlineData(8, 1, 8, 3, 0)]
    [InlineData(30, 4, 8, 3, 16)]
    [InlineData(15, 15, 1, 3, 10)]
    [InlineData(16, 2, 8, 1, 0)]
    [InlineData(0, 0, 8, 3, 0)]
    public void What_stays_is_bounded_by_even_spread_and_by_the_nodes_elsewhere(long replicas, long nodes, int perNode, int zones, long left) =>
        Assert.Equal(left, NodeNeed.Of(Plan(replicas, zones), perNode) is { } need && need.Nodes == nodes ? need.LeftWithoutZone : -1);

    static CapacityPlan Plan(long replicas, int zones) => CapacityPlan.Of(
        new() { PeakRequestsPerSecond = Math.Max(replicas, 0.001), RequestsPerSecondPerReplica = 1, TargetUtilization = 1, Headroom = 0, SurvivesZone = false },
        zones: zones) is var plan && replicas == 0 ? plan with { Peak = plan.Peak with { AtFullLoad = 0, AtTarget = 0, WithHeadroom = 0 } } : plan;
}
