using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Tests.Rules;

namespace MlPlatform.Core.Tests;

public sealed class RolloutStrategyTests
{
    // 10 minutes to load, 3 replicas at most.
    static readonly ModelSpec Model = Sound.Model with { StartupSeconds = 600, GracePeriodSeconds = 60, MaxReplicas = 3 };

    static Placement On(params (string Name, NodePoolSpec Spec)[] pools) => Placement.Of(Sound.OnAws(pools), Model);

    [Fact]
    public void On_nodes_that_are_there_a_model_is_placed_pulled_and_loaded()
    {
        Assert.Equal(TimeSpan.FromMinutes(10 + 10), RolloutStrategy.CreateTimeout(Model));
        Assert.Equal(TimeSpan.FromMinutes(10 + (3 * 11)), RolloutStrategy.UpdateTimeout(Model));
        Assert.Equal(TimeSpan.FromMinutes(11), RolloutStrategy.DeleteTimeout(Model));
    }

    [Fact]
    public void A_pool_that_scales_adds_the_start_of_a_node_and_a_pull_for_each_further_replica()
    {
        var placement = On(("gpu", Sound.Gpu));
        Assert.Equal(TimeSpan.FromMinutes(20 + 15), RolloutStrategy.CreateTimeout(Model, placement));
        Assert.Equal(TimeSpan.FromMinutes(43 + 15 + (2 * 8)), RolloutStrategy.UpdateTimeout(Model, placement));
    }

    [Fact]
    public void Pools_are_tried_one_after_the_other() =>
        Assert.Equal(TimeSpan.FromMinutes(20 + 30), RolloutStrategy.CreateTimeout(Model, On(("spot", Sound.Gpu), ("gpu", Sound.Gpu))));

    [Fact]
    public void A_pool_that_keeps_all_its_nodes_has_none_to_wait_for() =>
        Assert.Equal(RolloutStrategy.CreateTimeout(Model), RolloutStrategy.CreateTimeout(Model, On(("gpu", Sound.Gpu with { MinNodes = 16 }))));

    [Fact]
    public void Of_pools_that_are_unsaid_nothing_is_added()
    {
        var placement = Placement.Of(Sound.Platform(), Model);
        Assert.Equal(RolloutStrategy.CreateTimeout(Model), RolloutStrategy.CreateTimeout(Model, placement));
        Assert.Equal(RolloutStrategy.UpdateTimeout(Model), RolloutStrategy.UpdateTimeout(Model, placement));
    }
}
