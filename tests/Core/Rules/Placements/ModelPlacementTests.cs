using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Placements;

public sealed class ModelPlacementTests
{
    static readonly NodePoolSpec T4 = Sound.Gpu with { MachineTypes = ["g4dn.2xlarge"] };
    static readonly NodePoolSpec Shared = Sound.Gpu with { Sharing = new() { TimeSlicing = new() { Replicas = 4 } } };

    static string Text(ModelSpec model, params (string Name, NodePoolSpec Spec)[] pools) => Findings.Text(RuleSet.Check(Sound.OnAws(pools, ("scorer", model))));

    [Fact]
    public void A_pool_that_there_is_not_is_told_with_the_near_one() =>
        Assert.Equal(
            """
            error MLP080 at platform.tenants.fraud.models.scorer.pools[1]
              There is no pool "gpu-spto".
              Mend: Did you mean 'gpu-spot'?
            """,
            Text(Sound.Model with { Pools = ["gpu", "gpu-spto"] }, ("gpu", Sound.Gpu), ("gpu-spot", Sound.Gpu)));

    [Fact]
    public void A_pool_that_is_like_none_is_told_with_all() =>
        Assert.Equal(
            """
            error MLP080 at platform.tenants.fraud.models.scorer.pools[0]
              There is no pool "other".
              Mend: The pools are 'general', 'gpu'.
            """,
            Text(Sound.Model with { Pools = ["other"] }, ("gpu", Sound.Gpu)));

    [Fact]
    public void Where_the_platform_names_no_pools_a_model_names_none() =>
        Assert.Equal(
            """
            error MLP080 at platform.tenants.fraud.models.scorer.pools[0]
              There is no pool "gpu".
              Mend: Take it out: the platform names no pools.
            """,
            Findings.Text(RuleSet.Check(Sound.Platform(("fraud", Sound.Tenant(("scorer", Sound.Model with { Pools = ["gpu"] })))))));

    [Fact]
    public void A_pool_without_GPUs_is_none_for_a_model_with_them() =>
        Assert.Equal(
            """
            error MLP080 at platform.tenants.fraud.models.scorer.pools[0]
              The pool 'general' has no GPUs, and the model asks for 1.
              Mend: Name pools with GPUs, or set gpus to 0.
            """,
            Text(Sound.Model with { Pools = ["general"] }, ("gpu", Sound.Gpu)));

    [Fact]
    public void A_pool_with_GPUs_is_none_for_a_model_without_them() =>
        Assert.Equal(
            """
            error MLP080 at platform.tenants.fraud.models.scorer.pools[0]
              The pool 'gpu' has GPUs, and its nodes refuse what asks for none.
              Mend: Raise gpus, or name pools without GPUs.
            """,
            Text(Sound.Model with { Gpus = 0, Cpu = 1, MemoryGiB = 2, Pools = ["gpu"] }, ("gpu", Sound.Gpu)));

    [Fact]
    public void Where_no_pool_has_GPUs_a_model_with_them_has_none_to_run_in()
    {
        var found = RuleSet.Check(Sound.OnAws([], ("scorer", Sound.Model))).Single(finding => finding.Severity == Severity.Error);
        Assert.Equal(
            """
            error MLP080 at platform.tenants.fraud.models.scorer.gpus
              The model asks for 1 GPU, and no pool has any.
              Mend: Add a pool with GPUs, or set it to 0.
            """,
            found.ToString());
    }

    [Theory]
    [InlineData("l4", "Did you mean 'L4'?")]
    [InlineData("A100-80GB", "Name one of 'L4', 'T4', or add a pool with A100-80GB.")]
    [InlineData("A100", "Name one of 'L4', 'T4'.")]
    public void A_GPU_model_that_no_pool_has_is_told(string wanted, string mend) =>
        Assert.Equal(
            $"""
            error MLP080 at platform.tenants.fraud.models.scorer.gpuModel
              No pool has the GPU model "{wanted}"; the pools have 'L4', 'T4'.
              Mend: {mend}
            """,
            Text(Sound.Model with { GpuModel = wanted }, ("l4", Sound.Gpu), ("t4", T4)));

    [Fact]
    public void A_pool_that_is_named_has_the_GPU_model_that_is_named() =>
        Assert.Equal(
            """
            error MLP080 at platform.tenants.fraud.models.scorer.pools[0]
              The pool 't4' has T4, and gpuModel is L4.
              Mend: Take the pool out, or name another gpuModel.
            """,
            Text(Sound.Model with { GpuModel = "L4", Pools = ["t4", "l4"] }, ("l4", Sound.Gpu), ("t4", T4)));

    [Fact]
    public void Of_pools_with_several_GPU_models_one_is_chosen()
    {
        Assert.Equal(
            """
            error MLP080 at platform.tenants.fraud.models.scorer.gpuModel
              The pools have several GPU models, and none is chosen: L4 in 'a', 'c'; T4 in 'b'.
              Mend: Name one as gpuModel, or name pools of one.
            """,
            Text(Sound.Model, ("a", Sound.Gpu), ("b", T4), ("c", Sound.Gpu)));
        Assert.Empty(Text(Sound.Model with { GpuModel = "T4" }, ("a", Sound.Gpu), ("b", T4)));
        Assert.Empty(Text(Sound.Model with { Pools = ["b"] }, ("a", Sound.Gpu), ("b", T4)));
    }

    [Fact]
    public void A_share_of_a_GPU_is_not_a_whole_one()
    {
        Assert.Equal(
            """
            error MLP080 at platform.tenants.fraud.models.scorer.pools
              A GPU isn't the same in all the pools: a whole GPU (nvidia.com/gpu) in 'a'; one of 4 shares of a GPU (nvidia.com/gpu) in 'b'.
              Mend: Name pools that are alike.
            """,
            Text(Sound.Model, ("a", Sound.Gpu), ("b", Shared)));
        Assert.Empty(Text(Sound.Model with { Pools = ["a"] }, ("a", Sound.Gpu), ("b", Shared)));
    }

    [Fact]
    public void A_GPU_model_without_GPUs_is_a_contradiction() =>
        Assert.Equal(
            """
            error MLP080 at platform.tenants.fraud.models.scorer.gpuModel
              gpuModel is "L4", and the model asks for no GPU.
              Mend: Take gpuModel out, or raise gpus.
            """,
            Text(Sound.Model with { Gpus = 0, Cpu = 1, MemoryGiB = 2, GpuModel = "L4" }, ("gpu", Sound.Gpu)));

    [Fact]
    public void More_than_one_share_is_refused()
    {
        Assert.Empty(Text(Sound.Model, ("gpu", Shared)));
        Assert.Equal(
            """
            error MLP086 at platform.tenants.fraud.models.scorer.gpus
              The model asks for 2, and the GPUs of 'gpu' are time-sliced; allowed is 1.
              Mend: Ask for one, or use a pool whose GPUs aren't shared.
            """,
            Text(Sound.Model with { Gpus = 2 }, ("gpu", Shared)));
    }

    [Fact]
    public void A_quota_above_all_GPUs_is_told()
    {
        var sixteen = Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", Sound.Model));
        Assert.Empty(Found.In(sixteen));
        Assert.Equal(
            """
            warning MLP087 at platform.tenants.fraud.quota.gpus
              gpus is 17, and all pools together offer 16.
              Mend: Lower it to 16, or raise the pools' maximums.
            """,
            Findings.Text(RuleSet.Check(sixteen with { Tenants = new Dictionary<string, TenantSpec> { ["fraud"] = sixteen.Tenants["fraud"] with { Quota = Sound.Quota with { Gpus = 17 } } } })));
    }
}
