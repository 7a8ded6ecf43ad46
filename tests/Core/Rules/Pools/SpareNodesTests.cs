namespace MlPlatform.Core.Tests.Rules.Pools;

public sealed class SpareNodesTests
{
    [Fact]
    public void A_pool_may_keep_all_its_nodes_free() => Assert.Empty(Found.In(Sound.OnAws([("gpu", Sound.Gpu with { MaxNodes = 4, SpareNodes = 4 })])));

    [Fact]
    public void It_can_not_keep_more_free_than_it_may_have() =>
        Assert.Equal(["MLP089 platform.pools.gpu.spareNodes"], Found.In(Sound.OnAws([("gpu", Sound.Gpu with { MaxNodes = 4, SpareNodes = 5 })])));
}
