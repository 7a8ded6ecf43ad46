using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Scaling;

public sealed class DisruptionBudgetTests
{
    static ModelSpec Replicas(int least) => Sound.Model with { MinReplicas = least, MaxReplicas = 20 };

    [Fact]
    public void A_budget_is_said_once()
    {
        Assert.Equal(["MLP038 ModelSpec \"scorer\": MaxUnavailable"], Found.In(Replicas(4) with { MinAvailable = 2, MaxUnavailable = 2 }));
        Assert.Empty(Found.In(Replicas(4) with { MinAvailable = 2 }));
        Assert.Empty(Found.In(Replicas(4) with { MaxUnavailable = 2 }));
    }

    [Fact]
    public void A_budget_that_lets_none_go_blocks_every_drain() =>
        Assert.Equal(
            """
            error MLP039 at ModelSpec "scorer": MaxUnavailable
              MaxUnavailable is 0: no replica may ever be evicted, and no node of theirs be drained; allowed is 1 or more.
              Mend: Raise MaxUnavailable to 1, or take it out: a quarter of the replicas, rounded up, may then go at once.
            """,
            Findings.Text(RuleSet.Check("scorer", Replicas(4) with { MaxUnavailable = 0 })));

    [Fact]
    public void One_replica_with_maxUnavailable_1_has_no_findings() =>
        Assert.Empty(Found.In(Sound.Model with { MinReplicas = 1, MaxReplicas = 1, MaxUnavailable = 1 }));

    [Theory]
    [InlineData(2, 1, false)]
    [InlineData(2, 2, true)]
    [InlineData(3, 1, false)]
    [InlineData(3, 2, true)]
    [InlineData(4, 2, false)]
    [InlineData(4, 10, true)]
    public void A_budget_that_lets_more_than_half_go_protects_little(int least, int unavailable, bool warned) =>
        Assert.Equal(Enumerable.Repeat("MLP151 ModelSpec \"scorer\": MaxUnavailable", warned ? 1 : 0), Found.In(Replicas(least) with { MaxUnavailable = unavailable }));

    [Theory]
    [InlineData(2, 1, false)]
    [InlineData(3, 2, false)]
    [InlineData(3, 1, true)]
    [InlineData(10, 5, false)]
    [InlineData(10, 4, true)]
    public void A_budget_that_keeps_less_than_half_protects_little(int least, int available, bool warned) =>
        Assert.Equal(Enumerable.Repeat("MLP151 ModelSpec \"scorer\": MinAvailable", warned ? 1 : 0), Found.In(Replicas(least) with { MinAvailable = available }));

    [Fact]
    public void A_weak_budget_is_told_with_what_would_be_enough() =>
        Assert.Equal(
            """
            warning MLP151 at ModelSpec "scorer": MaxUnavailable
              MaxUnavailable is 9 and MinReplicas is 4: all may go at once.
              Mend: Lower MaxUnavailable to 2 or less, or take it out.
            """,
            Findings.Text(RuleSet.Check("scorer", Replicas(4) with { MaxUnavailable = 9 })));
}
