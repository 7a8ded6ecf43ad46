using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Sharing;

/// <summary>Models: which slice they ask for, and how many.</summary>
public sealed class SlicesAskedTests
{
    [Fact]
    public void Slices_of_one_profile_are_no_help_to_those_who_ask_for_another()
    {
        var pool = Cut("1g.5gb x 2, 2g.10gb x 1, 3g.20gb x 1", MigStrategy.Mixed, maxNodes: 1);
        var model = Sound.Model with { Cpu = 1, MemoryGiB = 4, MigProfile = "2g.10gb", MinReplicas = 4, MaxReplicas = 4 };

        Assert.Contains(
            "nvidia.com/mig-2g.10gb: 9 needed (fraud/ranker 4, fraud/scorer 4, rollout 1), 8 in the pools",
            Findings.Text(RuleSet.Check(Sound.OnAws([("gpu", pool)], ("ranker", model), ("scorer", model)))),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            Found.In(Sound.OnAws([("gpu", pool)], ("ranker", model with { MigProfile = "1g.5gb" }), ("scorer", model))),
            found => found.StartsWith("MLP084", StringComparison.Ordinal));
    }

    static readonly NodePoolSpec Mixed = Cut("1g.5gb x 2, 2g.10gb x 1, 3g.20gb x 1", MigStrategy.Mixed);
    static readonly NodePoolSpec Single = Cut("all x 1g.5gb");

    static NodePoolSpec Cut(string layout, MigStrategy strategy = MigStrategy.Single, int maxNodes = 2) =>
        new() { MachineTypes = ["p4d.24xlarge"], MinNodes = maxNodes, MaxNodes = maxNodes, Sharing = new() { Mig = new() { Layout = layout, Strategy = strategy } } };

    static string Text(ModelSpec model, params (string Name, NodePoolSpec Spec)[] pools) => Findings.Text(RuleSet.Check(Sound.OnAws(pools, ("scorer", model))));

    [Fact]
    public void A_profile_is_chosen_where_there_are_several()
    {
        Assert.Empty(Text(Sound.Model with { MigProfile = "3g.20gb" }, ("gpu", Mixed)));
        Assert.Empty(Text(Sound.Model, ("gpu", Single)));
        Assert.Equal(
            """
            error MLP113 at platform.tenants.fraud.models.scorer.migProfile
              Slices of several profiles are offered, and none is chosen: 'gpu' has 1g.5gb, 2g.10gb, 3g.20gb.
              Mend: Name one as migProfile, or name pools of one.
            """,
            Text(Sound.Model, ("gpu", Mixed)));
    }

    [Theory]
    [InlineData("3g.20g", "Did you mean '3g.20gb'?")]
    [InlineData("large", "Name one of '1g.5gb', '2g.10gb', '3g.20gb', or other pools.")]
    public void A_profile_is_one_that_a_pool_offers(string profile, string mend) =>
        Assert.Equal(
            $"""
            error MLP113 at platform.tenants.fraud.models.scorer.migProfile
              The pool 'gpu' offers no slices "{profile}": 'gpu' has 1g.5gb, 2g.10gb, 3g.20gb.
              Mend: {mend}
            """,
            Text(Sound.Model with { MigProfile = profile }, ("gpu", Mixed)));

    [Fact]
    public void A_profile_of_GPUs_that_are_whole_is_told() =>
        Assert.Equal(
            """
            error MLP113 at platform.tenants.fraud.models.scorer.migProfile
              The pool 'gpu' offers no slices "1g.5gb": 'gpu' has whole GPUs.
              Mend: Take migProfile out, or cut the GPUs of a pool (sharing.mig).
            """,
            Text(Sound.Model with { MigProfile = "1g.5gb" }, ("gpu", Sound.Gpu)));

    [Fact]
    public void Every_pool_that_is_named_has_the_profile()
    {
        Assert.Contains("The pool 'b' offers no slices \"3g.20gb\"", Text(Sound.Model with { MigProfile = "3g.20gb", Pools = ["a", "b"] }, ("a", Mixed), ("b", Cut("all x 1g.5gb", MigStrategy.Mixed))), StringComparison.Ordinal);
        Assert.Empty(Text(Sound.Model with { MigProfile = "3g.20gb" }, ("a", Mixed), ("b", Cut("all x 1g.5gb", MigStrategy.Mixed))));
    }

    [Fact]
    public void A_slice_is_not_a_whole_GPU() =>
        Assert.Equal(
            """
            error MLP080 at platform.tenants.fraud.models.scorer.pools
              A GPU isn't the same in all the pools: a whole GPU (nvidia.com/gpu) in 'a'; a slice 1g.5gb (nvidia.com/gpu) in 'b'.
              Mend: Name pools that are alike.
            """,
            Text(Sound.Model, ("a", Single with { Sharing = new() }), ("b", Single)));

    [Fact]
    public void A_profile_without_GPUs_is_a_contradiction() =>
        Assert.Contains("migProfile is \"1g.5gb\", and the model asks for no GPU.", Text(Sound.Model with { Gpus = 0, Cpu = 1, MemoryGiB = 2, MigProfile = "1g.5gb" }, ("gpu", Single)), StringComparison.Ordinal);

    [Fact]
    public void Where_the_pools_are_unsaid_a_profile_has_the_form_of_one()
    {
        static string Of(string profile) => Findings.Text(RuleSet.Check(Sound.Platform(("fraud", Sound.Tenant(("scorer", Sound.Model with { MigProfile = profile }))))));

        Assert.Empty(Of("1g.10gb+me"));
        Assert.Contains("\"1g.10\" isn't the name of a MIG profile.", Of("1g.10"), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_slices_are_warned_of()
    {
        Assert.Equal(
            """
            warning MLP114 at platform.tenants.fraud.models.scorer.gpus
              gpus is 2, and each is a slice 1g.5gb.
              Mend: Ask for one slice of a larger profile, or for whole GPUs.
            """,
            Text(Sound.Model with { Gpus = 2 }, ("gpu", Single)));
        Assert.Empty(Text(Sound.Model with { Gpus = 2 }, ("gpu", Single with { Sharing = new() })));
    }

    [Fact]
    public void A_share_is_asked_for_once_however_it_is_shared()
    {
        static NodePoolSpec Shared(SharingSpec sharing) => Single with { Sharing = sharing };
        var two = Sound.Model with { Gpus = 2 };

        Assert.Contains("error MLP086 at platform.tenants.fraud.models.scorer.gpus\n  The model asks for 2, and the GPUs of 'gpu' are shared (MPS); allowed is 1.", Text(two, ("gpu", Shared(new() { Mps = new() { Replicas = 2 } }))), StringComparison.Ordinal);
        Assert.Contains("MLP086", Text(two, ("gpu", Shared(new() { TimeSlicing = new() { Replicas = 2 }, Mig = new() { Layout = "all x 1g.5gb" } }))), StringComparison.Ordinal);
        Assert.Empty(Text(two, ("gpu", Shared(new() { TimeSlicing = new() { Replicas = 2, FailRequestsGreaterThanOne = false } }))));
    }

    [Fact]
    public void A_model_has_the_slices_of_its_own_profile_and_no_others()
    {
        // Two nodes of eight GPUs have 16 large slices, 32 small ones and 16 between.
        Assert.Empty(Text(Sound.Model with { MigProfile = "3g.20gb", MaxReplicas = 15 }, ("gpu", Mixed)));
        Assert.Contains(
            "MLP083 at platform.tenants.fraud.models.scorer.maxReplicas\n  16 replicas, and 1 more during a rollout, don't fit the pools, which hold 16:",
            Text(Sound.Model with { MigProfile = "3g.20gb", MaxReplicas = 16, Cpu = 1, MemoryGiB = 1 }, ("gpu", Mixed)),
            StringComparison.Ordinal);
        Assert.Contains("MLP081", Text(Sound.Model with { MigProfile = "3g.20gb", Gpus = 9, Cpu = 1, MemoryGiB = 1 }, ("gpu", Mixed)), StringComparison.Ordinal);
    }
}
