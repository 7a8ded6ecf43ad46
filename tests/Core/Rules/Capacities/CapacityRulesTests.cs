using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Capacities;

public sealed class CapacityRulesTests
{
    static readonly LoadSpec Load = new() { PeakRequestsPerSecond = 10_000, RequestsPerSecondPerReplica = 1500 };

    static readonly NodePoolSpec Eights = Sound.Gpu with { MachineTypes = ["p4d.24xlarge"], MaxNodes = 3 };

    static ModelSpec Loaded(LoadSpec load, int most = 15) => Sound.Model with { Cpu = 8, MemoryGiB = 16, MaxReplicas = most, Load = load };

    static IReadOnlyList<Finding> Check(NodePoolSpec pool, params (string Name, ModelSpec Spec)[] models) =>
        [.. RuleSet.Check(Plenty(Sound.OnAws([("gpu", pool)], models))).Where(finding => string.CompareOrdinal(finding.RuleId, "MLP190") >= 0 && string.CompareOrdinal(finding.RuleId, "MLP195") < 0)];

    static PlatformSpec Plenty(PlatformSpec platform) => platform with
    {
        Tenants = platform.Tenants.ToDictionary(tenant => tenant.Key, tenant => tenant.Value with { Quota = new() { Cpu = 10_000, MemoryGiB = 100_000, Gpus = 10_000, Pods = 1000 } }),
    };

    [Fact]
    public void The_founding_load_on_two_nodes_is_fine() => Assert.Empty(Check(Eights, ("scorer", Loaded(Load))));

    [Fact]
    public void Pools_that_do_not_hold_the_load_are_told() =>
        Assert.Equal(
            """
            warning MLP190 at platform.tenants.fraud.models.scorer.load
              The load needs 30 replicas (14 at full load, 20 at 70 %, 24 with headroom, 30 while one of 3 zones is gone), and the pools hold 24:
                gpu: 24 (3 nodes x 8 a node)
              Mend: Raise maxNodes of 'gpu' to 4, or plan for less.
            """,
            Findings.Text(Check(Eights, ("scorer", Loaded(Load with { PeakRequestsPerSecond = 20_000 }, 30)))));

    [Fact]
    public void A_maximum_without_headroom_is_told()
    {
        Assert.Equal(
            """
            warning MLP191 at platform.tenants.fraud.models.scorer.maxReplicas
              maxReplicas is 14, and the load needs 15 replicas (7 at full load, 10 at 70 %, 12 with headroom, 15 while one of 3 zones is gone); with 14 the peak takes 48 % of their full load.
              Mend: Raise it to 15, or plan the load with less headroom.
            """,
            Findings.Text(Check(Eights, ("scorer", Loaded(Load, 14)))));
        Assert.Empty(Check(Eights, ("scorer", Loaded(Load with { SurvivesZone = false }, 12))));
    }

    [Fact]
    public void A_maximum_below_the_peak_is_not_told_twice() => Assert.Empty(Check(Eights, ("scorer", Loaded(Load, 6))));

    [Fact]
    public void A_peak_that_goes_with_a_zone_is_told()
    {
        var small = Load with { PeakRequestsPerSecond = 6000 };
        Assert.Equal(
            """
            warning MLP192 at platform.tenants.fraud.models.scorer.load.survivesZone
              The 8 replicas for the peak are on 1 node in 3 zones: 0 of them stay when one zone is gone, and the peak needs 4 at full load.
              Mend: Spread the pool over several zones, take more and smaller nodes, or say that the load needn't survive a zone.
            """,
            Findings.Text(Check(Eights, ("scorer", Loaded(small with { TargetUtilization = 0.8 })))));
        Assert.Empty(Check(Eights, ("scorer", Loaded(small with { SurvivesZone = false }))));
        Assert.Empty(Check(Sound.Gpu with { MachineTypes = ["g6.4xlarge"] }, ("scorer", Loaded(small))));
    }

    [Fact]
    public void A_pool_in_one_zone_does_not_survive_it() =>
        Assert.Equal(["MLP192 platform.tenants.fraud.models.scorer.load.survivesZone"], Found.Lines(Check(Eights with { Zones = ["us-east-1a"] }, ("scorer", Loaded(Load)))));

    [Fact]
    public void GPUs_that_nothing_can_use_are_told()
    {
        // 48 cores hold two replicas of 20, and two of four GPUs stay free.
        var fours = Sound.Gpu with { MachineTypes = ["g6.12xlarge"], MaxNodes = 4 };
        Assert.Equal(
            """
            warning MLP193 at platform.pools.gpu
              4 of 8 GPUs (50 %) of the 2 nodes that the models are expected to need can be used by nothing.
              Mend: Ask for less CPU and memory for each GPU, or take machine types that have more of them, or fewer GPUs.
            """,
            Findings.Text(Check(fours, ("scorer", Sound.Model with { Cpu = 20, MinReplicas = 4, MaxReplicas = 4 }))));
    }

    [Theory]
    [InlineData(11, 1)] // four fit
    [InlineData(20, 3)] // one of four is a quarter
    public void What_is_within_reason_is_not_told(double cpu, int gpus) =>
        Assert.Empty(Check(Sound.Gpu with { MachineTypes = ["g6.12xlarge"], MaxNodes = 4 }, ("scorer", Sound.Model with { Cpu = cpu, Gpus = gpus })));

    [Fact]
    public void Free_GPUs_that_another_model_can_use_are_not_stranded() =>
        Assert.Empty(Check(
            Sound.Gpu with { MachineTypes = ["g6.12xlarge"], MaxNodes = 4 },
            ("scorer", Sound.Model with { Cpu = 20, MinReplicas = 2, MaxReplicas = 2 }),
            ("tagger", Sound.Model with { Cpu = 1, MinReplicas = 1, MaxReplicas = 1 })));

    [Fact]
    public void A_pool_that_nothing_uses_yet_is_not_stranded() => Assert.Empty(Check(Eights with { MinNodes = 2 }));
}
