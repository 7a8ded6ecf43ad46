using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Sharing;

/// <summary>What tenants may take from one another.</summary>
public sealed class TenancyRulesTests
{
    static readonly ModelSpec Small = Sound.Model with { Cpu = 1, MemoryGiB = 2 };

    static NodePoolSpec Shared(SharingSpec sharing) => Sound.Gpu with { MachineTypes = ["p4d.24xlarge"], Sharing = sharing };

    static PlatformSpec With(NodePoolSpec pool, params (string Name, TenantSpec Spec)[] tenants) =>
        Sound.OnAws([("gpu", pool)]) with { Tenants = tenants.ToDictionary(tenant => tenant.Name, tenant => tenant.Spec) };

    static TenantSpec Tenant(ModelSpec model, bool untrusted = false) => Sound.Tenant(("scorer", model)) with { Untrusted = untrusted };

    [Fact]
    public void Who_is_not_trusted_takes_no_turns_with_others()
    {
        var turns = Shared(new() { TimeSlicing = new() { Replicas = 2 } });

        Assert.Equal(
            """
            error MLP115 at platform.tenants.customer.untrusted
              The tenant isn't trusted, and its pods get one of 2 shares of a GPU in 'gpu', beside those of 'fraud'. Pods take turns: each can take all the memory, and the fault of one ends the others.
              Mend: Give the tenant a pool of its own, or one with whole GPUs or MIG slices.
            """,
            Findings.Text(RuleSet.Check(With(turns, ("customer", Tenant(Small, untrusted: true)), ("fraud", Tenant(Small))))));
        Assert.Empty(Found.In(With(turns, ("customer", Tenant(Small, untrusted: true)))));
        Assert.Empty(Found.In(With(turns, ("customer", Tenant(Small)), ("fraud", Tenant(Small)))));
        Assert.Empty(Found.In(With(turns, ("customer", Tenant(Small, untrusted: true)), ("fraud", Tenant(Small with { Gpus = 0 })))));
    }

    [Fact]
    public void Slices_and_whole_GPUs_keep_tenants_apart_and_turns_on_slices_do_not()
    {
        static IReadOnlyList<string> Of(SharingSpec sharing) => Found.In(With(Shared(sharing), ("customer", Tenant(Small, untrusted: true)), ("fraud", Tenant(Small))));

        Assert.Empty(Of(new()));
        Assert.Empty(Of(new() { Mig = new() { Layout = "all x 1g.5gb" } }));
        Assert.Equal(["MLP115 platform.tenants.customer.untrusted"], Of(new() { Mps = new() { Replicas = 2 } }));
        Assert.Equal(["MLP115 platform.tenants.customer.untrusted"], Of(new() { Mig = new() { Layout = "all x 1g.5gb" }, TimeSlicing = new() { Replicas = 2 } }));
    }

    [Theory]
    [InlineData("nvidia.com/gpu", null, null, true)]
    [InlineData("nvidia.com/gpu", "present", "NoSchedule", true)]
    [InlineData(null, null, null, true)]
    [InlineData("nvidia.com/gpu", "other", null, false)]
    [InlineData("nvidia.com/gpu", null, "NoExecute", false)]
    [InlineData("team", null, null, false)]
    public void Who_asks_for_no_GPU_does_not_tolerate_the_taint_of_GPU_nodes(string? key, string? value, string? effect, bool told)
    {
        var thief = Small with { Gpus = 0, Tolerations = [new() { Key = "team" }, new() { Key = key, Value = value, Effect = effect }] };

        Assert.Equal(
            told ? ["MLP116 platform.tenants.search.models.scorer.tolerations[1]"] : [],
            Found.In(With(Sound.Gpu, ("fraud", Tenant(Small)), ("search", Tenant(thief)))));
        Assert.Empty(Found.In(With(Sound.Gpu, ("search", Tenant(thief)))));
        Assert.Empty(Found.In(With(Sound.Gpu, ("fraud", Tenant(Small)), ("search", Tenant(thief with { Gpus = 1 })))));
    }

    [Fact]
    public void Where_no_GPU_nodes_are_known_a_toleration_of_every_taint_may_be_meant_for_others()
    {
        var model = Small with { Gpus = 0, Tolerations = [new()] };
        Assert.Empty(Found.In(Sound.Platform(("fraud", Tenant(Small)), ("search", Tenant(model)))));
        Assert.Equal(
            """
            error MLP116 at platform.tenants.search.models.scorer.tolerations[0]
              The taint "nvidia.com/gpu" is tolerated, and gpus is 0; the GPUs are shared by 2 tenants.
              Mend: Take the toleration out, or ask for the GPUs that are used.
            """,
            Findings.Text(RuleSet.Check(Sound.Platform(("fraud", Tenant(Small)), ("search", Tenant(model with { Tolerations = [new() { Key = "nvidia.com/gpu" }] }))))));
    }

    [Theory]
    [InlineData("all", true)]
    [InlineData("0,1", true)]
    [InlineData("none", false)]
    [InlineData("void", false)]
    public void Which_GPUs_are_seen_is_not_set_by_hand(string devices, bool told)
    {
        var thief = Small with { Config = new Dictionary<string, string> { ["NVIDIA_VISIBLE_DEVICES"] = devices } };

        Assert.Equal(
            told ? ["MLP117 platform.tenants.search.models.scorer.config.NVIDIA_VISIBLE_DEVICES"] : [],
            Found.In(With(Sound.Gpu, ("fraud", Tenant(Small)), ("search", Tenant(thief)))));
        Assert.Empty(Found.In(With(Sound.Gpu, ("search", Tenant(thief)))));
    }
}
