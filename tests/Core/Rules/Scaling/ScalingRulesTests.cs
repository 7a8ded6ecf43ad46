using MlPlatform.Core.Rules;

namespace MlPlatform.Core.Tests.Rules.Scaling;

public sealed class ScalingRulesTests
{
    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(3, 3, 0)]
    [InlineData(4, 3, 1)]
    public void A_minimum_above_the_maximum_is_refused(int least, int most, int findings) =>
        Assert.Equal(
            Enumerable.Repeat("MLP030 ModelSpec \"scorer\": MaxReplicas", findings),
            Found.In(Sound.Model with { MinReplicas = least, MaxReplicas = most }));

    [Theory]
    [InlineData(30, 5, 0)]
    [InlineData(6, 5, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(5, 5, 1)]
    [InlineData(5, 30, 1)]
    public void A_grace_period_that_ends_while_draining_is_refused(int grace, int drain, int findings) =>
        Assert.Equal(
            Enumerable.Repeat("MLP031 ModelSpec \"scorer\": GracePeriodSeconds", findings),
            Found.In(Sound.Model with { GracePeriodSeconds = grace, DrainSeconds = drain }));

    [Fact]
    public void The_messages_name_the_properties_as_their_author_writes_them()
    {
        var broken = Sound.Model with { MinReplicas = 4, MaxReplicas = 3 };
        var platform = Sound.Platform(("fraud", Sound.Tenant(("scorer", broken))));

        Assert.Equal(
            """
            error MLP030 at ModelSpec "scorer": MaxReplicas
              MinReplicas is 4 and MaxReplicas is 3; the minimum can't be above the maximum.
              Mend: Raise MaxReplicas to 4 or more, or lower MinReplicas to 3 or less.
            """,
            RuleSet.Check("scorer", broken).Single().ToString());
        Assert.Equal(
            """
            error MLP030 at platform.tenants.fraud.models.scorer.maxReplicas
              minReplicas is 4 and maxReplicas is 3; the minimum can't be above the maximum.
              Mend: Raise maxReplicas to 4 or more, or lower minReplicas to 3 or less.
            """,
            RuleSet.Check(platform).Single().ToString());
    }

    [Fact]
    public void One_path_for_health_and_readiness_is_fine_as_vLLM_has_it() =>
        Assert.Empty(Found.In(Sound.Model with { HealthPath = "/health", ReadyPath = "/health" }));

    [Fact]
    public void A_single_replica_is_fine() => Assert.Empty(Found.In(Sound.Model with { MinReplicas = 1, MaxReplicas = 1 }));

    [Theory]
    [InlineData(null, 1)]
    [InlineData(null, 2)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    public void A_budget_below_the_minimum_lets_nodes_go(int? available, int least) =>
        Assert.Empty(Found.In(Sound.Model with { MinAvailable = available, MinReplicas = least }));

    [Fact]
    public void A_budget_as_high_as_the_minimum_blocks_every_drain()
    {
        Assert.Equal(
            """
            error MLP032 at ModelSpec "scorer": MinAvailable
              MinAvailable is 2 and MinReplicas is 2: at the minimum no replica may be evicted; allowed is less than 2.
              Mend: Lower MinAvailable to 1 or less, raise MinReplicas to 3 or more, or take MinAvailable out.
            """,
            Findings.Text(RuleSet.Check("scorer", Sound.Model with { MinAvailable = 2, MinReplicas = 2 })));
        Assert.Equal(
            "Take MinAvailable out, or raise MinReplicas to 2 or more.",
            RuleSet.Check("scorer", Sound.Model with { MinAvailable = 1, MinReplicas = 1 }).Single().Mend);
    }
}
