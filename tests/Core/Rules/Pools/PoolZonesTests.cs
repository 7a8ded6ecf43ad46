using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Pools;

public sealed class PoolZonesTests
{
    static PlatformSpec In(params string[] zones) => Sound.OnAws([("gpu", Sound.Gpu with { Zones = zones })]);

    [Fact]
    public void A_pool_is_in_zones_of_its_cluster() => Assert.Empty(Found.In(In("us-east-1c", "us-east-1a")));

    [Fact]
    public void Another_zone_is_refused() =>
        Assert.Equal(
            """
            error MLP148 at platform.pools.gpu.zones[1]
              "us-east-1f" is no zone of the cluster; those are 'us-east-1a', 'us-east-1b', 'us-east-1c'.
              Mend: Did you mean 'us-east-1a'?
            """,
            Findings.Text(RuleSet.Check(In("us-east-1b", "us-east-1f"))));

    [Fact]
    public void A_zone_that_stands_twice_is_refused() => Assert.Equal(["MLP148 platform.pools.gpu.zones[1]"], Found.In(In("us-east-1b", "us-east-1b")));

    [Fact]
    public void On_a_cluster_that_is_there_nothing_is_known() => Assert.Empty(Found.In(In("anywhere") with { Cluster = Sound.Existing }));
}
