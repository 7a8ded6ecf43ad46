using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Sharing;

/// <summary>Pools: what can be cut, and how GPUs may be shared.</summary>
public sealed class SharingRulesTests
{
    static NodePoolSpec Cut(string layout, string machine = "p4d.24xlarge", MigStrategy strategy = MigStrategy.Single) =>
        Sound.Gpu with { MachineTypes = [machine], Sharing = new() { Mig = new() { Layout = layout, Strategy = strategy } } };

    static string Text(NodePoolSpec pool, params (string Name, ModelSpec Spec)[] models) => Findings.Text(RuleSet.Check(Sound.OnAws([("gpu", pool)], models)));

    [Fact]
    public void A_layout_that_a_blueprint_ships_asks_for_eight_slices_of_seven()
    {
        Assert.Empty(Text(Cut("1g.5gb x 2, 2g.10gb x 1, 3g.20gb x 1", strategy: MigStrategy.Mixed)));
        Assert.Equal(
            """
            error MLP110 at platform.pools.gpu.sharing.mig.layout
              A100-40GB can't hold 1g.5gb x 3, 2g.10gb x 1, 3g.20gb x 1:
                8 of 7 compute slices: 1g.5gb x 3 takes 3, 2g.10gb x 1 takes 2, 3g.20gb x 1 takes 3
                9 of 8 memory slices: 1g.5gb x 3 takes 3, 2g.10gb x 1 takes 2, 3g.20gb x 1 takes 4
              Mend: Take fewer or smaller slices. Nearest are '1g.5gb x 2, 2g.10gb x 1, 3g.20gb x 1'; '1g.5gb x 4, 3g.20gb x 1'; '1g.5gb x 3, 2g.10gb x 2'.
            """,
            Text(Cut("1g.5gb x 3, 2g.10gb x 1, 3g.20gb x 1", strategy: MigStrategy.Mixed)));
    }

    [Fact]
    public void A_layout_that_a_blueprint_ships_names_a_profile_that_there_is_not()
    {
        Assert.Empty(Text(Cut("all x 2g.45gb", "p6-b200.48xlarge")));
        Assert.Equal(
            """
            error MLP110 at platform.pools.gpu.sharing.mig.layout
              There is no 2g.40gb on B200-180GB; its profiles are '1g.23gb', '1g.23gb+me', '1g.45gb', '2g.45gb', '3g.90gb', '4g.90gb', '7g.180gb'.
              Mend: Did you mean '2g.45gb'? Nearest is '2g.45gb x 1'.
            """,
            Text(Cut("2g.40gb x 1", "p6-b200.48xlarge")));
    }

    [Fact]
    public void The_layout_of_one_GPU_is_told_by_its_number()
    {
        var pool = Sound.Gpu with
        {
            MachineTypes = ["p4d.24xlarge"],
            Sharing = new() { Mig = new() { Strategy = MigStrategy.Mixed, Layout = "all x 1g.5gb", LayoutByGpu = new Dictionary<string, string> { ["7"] = "none", ["8"] = "none" } } },
        };
        Assert.Equal(
            """
            error MLP110 at platform.pools.gpu.sharing.mig.layoutByGpu.8
              There is no GPU "8": a node has 8 GPUs, numbered from 0 to 7.
              Mend: Number the GPUs from 0.
            """,
            Text(pool));
    }

    [Fact]
    public void Nothing_is_concluded_from_a_layout_that_is_refused() =>
        Assert.Equal(["MLP110 platform.pools.gpu.sharing.mig.layout"], Found.In(Sound.OnAws([("gpu", Cut("8g.80gb"))], ("scorer", Sound.Model with { Gpus = 2, MigProfile = "9g.1gb", MaxReplicas = 1000 })))
            .Where(line => !line.Contains("quota", StringComparison.Ordinal) && !line.Contains("MLP040", StringComparison.Ordinal)));

    [Fact]
    public void GPUs_that_can_not_be_cut_are_not() =>
        Assert.StartsWith(
            """
            error MLP111 at platform.pools.gpu.sharing.mig
              L4 can't be cut; those that can are A100-40GB, A100-80GB, A30,
            """,
            Text(Cut("all x 1g.5gb", "g6.2xlarge")),
            StringComparison.Ordinal);

    [Fact]
    public void Under_the_single_strategy_all_slices_are_alike()
    {
        Assert.Empty(Text(Cut("1g.5gb x 3")));
        Assert.Equal(
            """
            error MLP112 at platform.pools.gpu.sharing.mig.strategy
              strategy is single, and the slices of a node differ: 1g.5gb x 32, 3g.20gb x 8 on 8 GPUs.
              Mend: Set it to mixed, or cut all GPUs alike, such as 'all x 1g.5gb'.
            """,
            Text(Cut("1g.5gb x 4, 3g.20gb x 1")));
        Assert.Equal(
            """
            error MLP112 at platform.pools.gpu.sharing.mig.strategy
              strategy is single, and the slices of a node differ: 1g.5gb x 49 on 8 GPUs, 1 of them whole.
              Mend: Set it to mixed, or cut all GPUs alike, such as 'all x 1g.5gb'.
            """,
            Text(Sound.Gpu with { MachineTypes = ["p4d.24xlarge"], Sharing = new() { Mig = new() { Layout = "all x 1g.5gb", LayoutByGpu = new Dictionary<string, string> { ["0"] = "none" } } } }));
    }

    [Fact]
    public void Ways_of_sharing_that_exclude_each_other_are_refused()
    {
        SharingSpec both = new() { TimeSlicing = new() { Replicas = 4 }, Mps = new() { Replicas = 4 } };
        Assert.Equal(
            """
            error MLP118 at platform.pools.gpu.sharing
              timeSlicing and mps exclude each other.
              Mend: Choose one of the two; time-slicing goes with MIG.
            """,
            Text(Sound.Gpu with { Sharing = both }));
        Assert.Contains("mig and mps exclude each other.", Text(Cut("all x 1g.5gb") with { Sharing = new() { Mig = new() { Layout = "all x 1g.5gb" }, Mps = new() { Replicas = 2 } } }), StringComparison.Ordinal);
        Assert.Empty(Text(Sound.Gpu with { Sharing = both with { TimeSlicing = null } }));
        Assert.Empty(Text(Cut("all x 1g.5gb") with { Sharing = new() { Mig = new() { Layout = "all x 1g.5gb" }, TimeSlicing = new() { Replicas = 2 } } }));
    }

    [Fact]
    public void A_cluster_has_one_MIG_strategy()
    {
        var pools = new[] { ("a", Cut("all x 1g.5gb")), ("b", Cut("all x 3g.20gb", strategy: MigStrategy.Mixed)), ("c", Sound.Gpu) };
        Assert.Equal(
            """
            error MLP119 at platform.pools
              Pools have different MIG strategies: single in 'a'; mixed in 'b'.
              Mend: Set all of them to mixed; a pool of one profile then offers it by its own name.
            """,
            Findings.Text(RuleSet.Check(Sound.OnAws(pools))));
        Assert.Empty(Found.In(Sound.OnAws([("a", Cut("all x 1g.5gb", strategy: MigStrategy.Mixed)), pools[1], pools[2]])));
        Assert.Empty(Found.In(Sound.OnAws(pools) with { Cluster = Sound.Existing }));
    }

    [Fact]
    public void What_has_no_GPU_shares_none() =>
        Assert.Equal(
            ["MLP074 platform.pools.cpu.sharing.mig", "MLP074 platform.pools.cpu.sharing.mps"],
            Found.In(Sound.OnAws([("cpu", Sound.General with { Sharing = new() { Mig = new() { Layout = "all x 1g.5gb" }, Mps = new() { Replicas = 2 } } })])));

    [Fact]
    public void Cutting_is_checked_in_a_spec_made_in_CSharp() =>
        Assert.Equal(
            ["MLP110 PlatformSpec \"ml\": Pools[\"gpu\"].Sharing.Mig.Layout"],
            Found.Lines(RuleSet.Check("ml", Sound.OnAws([("gpu", Cut("7g.80gb x 1"))]))));
}
