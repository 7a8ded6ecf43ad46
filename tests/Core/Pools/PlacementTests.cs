using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Tests.Rules;

namespace MlPlatform.Core.Tests.Pools;

public sealed class PlacementTests
{
    static readonly NodePoolSpec T4 = Sound.Gpu with { MachineTypes = ["g4dn.2xlarge"] };
    static readonly NodePoolSpec Renamed = Sound.Gpu with { Sharing = new() { TimeSlicing = new() { Replicas = 4, RenameByDefault = true } } };

    static string Of(PlatformSpec platform, ModelSpec model)
    {
        var placement = Placement.Of(platform, model);
        return $"{string.Join(",", placement.Pools.Select(pool => pool.Name))} {placement.GpuResource ?? "-"} x{placement.GpuCount} {placement.Gpu?.Name ?? "-"} tolerates {string.Join(",", placement.Tolerated.Select(taint => taint.Key))}";
    }

    [Fact]
    public void A_model_with_GPUs_runs_in_every_pool_that_has_them() =>
        Assert.Equal("gpu,spot nvidia.com/gpu x1 L4 tolerates nvidia.com/gpu", Of(Sound.OnAws([("spot", Sound.Gpu), ("gpu", Sound.Gpu)]), Sound.Model));

    [Fact]
    public void A_model_without_GPUs_runs_in_every_pool_without_them() =>
        Assert.Equal("general - x0 - tolerates ", Of(Sound.OnAws([("gpu", Sound.Gpu)]), Sound.Model with { Gpus = 0 }));

    [Fact]
    public void Of_several_GPU_models_the_chosen_one_says_where() =>
        Assert.Equal("t4 nvidia.com/gpu x2 T4 tolerates nvidia.com/gpu", Of(Sound.OnAws([("l4", Sound.Gpu), ("t4", T4)]), Sound.Model with { GpuModel = "T4", Gpus = 2 }));

    [Fact]
    public void Pools_that_are_named_say_where() =>
        Assert.Equal("a,c nvidia.com/gpu x1 L4 tolerates nvidia.com/gpu", Of(Sound.OnAws([("a", Sound.Gpu), ("b", Sound.Gpu), ("c", Sound.Gpu)]), Sound.Model with { Pools = ["c", "a", "c"] }));

    [Fact]
    public void The_resource_is_that_of_the_pools() =>
        Assert.Equal("gpu nvidia.com/gpu.shared x1 L4 tolerates nvidia.com/gpu", Of(Sound.OnAws([("gpu", Renamed)]), Sound.Model));

    [Fact]
    public void On_a_cluster_whose_pools_are_unsaid_a_model_runs_wherever_GPUs_are() =>
        Assert.Equal(" nvidia.com/gpu x1 - tolerates nvidia.com/gpu", Of(Sound.Platform(), Sound.Model));

    [Fact]
    public void On_a_cluster_whose_pools_are_unsaid_a_model_without_GPUs_runs_anywhere() =>
        Assert.Equal(" - x0 - tolerates ", Of(Sound.Platform(), Sound.Model with { Gpus = 0 }));

    [Theory]
    [InlineData(null, "single nvidia.com/gpu x1 A100-40GB tolerates nvidia.com/gpu", "single")]
    [InlineData("3g.20gb", "single nvidia.com/gpu x1 A100-40GB tolerates nvidia.com/gpu", "single")]
    [InlineData("1g.5gb", "mixed nvidia.com/mig-1g.5gb x1 A100-40GB tolerates nvidia.com/gpu", "mixed")]
    [InlineData("2g.10gb", "mixed nvidia.com/mig-2g.10gb x1 A100-40GB tolerates nvidia.com/gpu", null)]
    [InlineData(null, "beside nvidia.com/gpu x1 A100-40GB tolerates nvidia.com/gpu", "beside")]
    public void A_slice_is_asked_for_by_its_profile(string? profile, string placement, string? pool)
    {
        static NodePoolSpec Cut(MigSpec mig) => Sound.Gpu with { MachineTypes = ["p4d.24xlarge"], Sharing = new() { Mig = mig } };

        Assert.Equal(placement, Of(
            Sound.OnAws(
            [
                ("beside", Cut(new() { Strategy = MigStrategy.Mixed, Layout = "all x 1g.5gb", LayoutByGpu = new Dictionary<string, string> { ["0"] = "none" } })),
                ("mixed", Cut(new() { Strategy = MigStrategy.Mixed, Layout = "1g.5gb x 2, 2g.10gb x 1" })),
                ("single", Cut(new() { Layout = "all x 3g.20gb" })),
            ]),
            Sound.Model with { MigProfile = profile, Pools = pool is null ? [] : [pool] }));
    }

    [Fact]
    public void On_a_cluster_whose_pools_are_unsaid_a_profile_is_asked_for_by_name() =>
        Assert.Equal(" nvidia.com/mig-1g.10gb.me x1 - tolerates nvidia.com/gpu", Of(Sound.Platform(), Sound.Model with { MigProfile = "1g.10gb+me" }));

    [Fact]
    public void A_model_that_no_rule_let_through_is_refused()
    {
        var problem = Assert.Throws<ArgumentException>(() => Placement.Of(Sound.OnAws([("gpu", Sound.Gpu)]), Sound.Model with { Pools = ["gpus"] }));
        Assert.StartsWith("There is no pool \"gpus\".", problem.Message, StringComparison.Ordinal);
    }
}
