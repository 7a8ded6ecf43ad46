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

    [Theory]
    [InlineData(3, null, 0)]
    [InlineData(3, 2, 0)]
    [InlineData(3, 3, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(1, null, 0)]
    public void A_disruption_budget_that_blocks_every_drain_is_refused(int least, int? kept, int findings) =>
        Assert.Equal(
            Enumerable.Repeat("MLP032 ModelSpec \"scorer\": MinAvailable", findings),
            Found.In(Sound.Model with { MinReplicas = least, MinAvailable = kept }));

    [Fact]
    public void A_budget_that_blocks_drains_is_mended_from_either_side() =>
        Assert.Equal(
            "Lower MinAvailable to 1 or less, raise MinReplicas above 2, or take MinAvailable out.",
            RuleSet.Check("scorer", Sound.Model with { MinAvailable = 2 }).Single().Mend);

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
}
