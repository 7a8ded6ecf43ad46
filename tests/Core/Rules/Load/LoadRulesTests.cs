using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Load;

public sealed class LoadRulesTests
{
    static ModelSpec Of(LoadSpec load, int most = 3) => Sound.Model with { Load = load, MaxReplicas = most };

    [Theory]
    [InlineData(100, 50.0, 10.0, null)]
    [InlineData(100, 100.0, 100.0, null)]
    [InlineData(100, 101.0, null, "NormalRequestsPerSecond")]
    [InlineData(100, null, 101.0, "LowRequestsPerSecond")]
    [InlineData(100, 10.0, 50.0, "LowRequestsPerSecond")]
    public void A_load_rises_from_its_quietest_to_its_peak(double peak, double? normal, double? low, string? at) =>
        Assert.Equal(
            at is null ? [] : [$"MLP185 ModelSpec \"scorer\": Load.{at}"],
            Found.In(Of(new() { PeakRequestsPerSecond = peak, NormalRequestsPerSecond = normal, LowRequestsPerSecond = low, RequestsPerSecondPerReplica = 100 })));

    [Theory]
    [InlineData(10_000, 1500, 10, null)]
    [InlineData(10_000, 1500, 9, null)]
    [InlineData(10_000, 1500, 7, null)]
    [InlineData(10_000, 1500, 6, "MLP186")]
    [InlineData(0.3, 0.1, 3, null)]
    public void A_peak_is_served_by_the_maximum_of_replicas(double peak, double each, int most, string? id) =>
        Assert.Equal(
            id is null ? [] : [$"{id} ModelSpec \"scorer\": MaxReplicas"],
            Found.In(Of(new() { PeakRequestsPerSecond = peak, RequestsPerSecondPerReplica = each }, most)));

    [Fact]
    public void A_peak_that_is_not_served_is_told_with_its_numbers() =>
        Assert.Equal(
            """
            error MLP186 at ModelSpec "scorer": MaxReplicas
              MaxReplicas (6) times RequestsPerSecondPerReplica (1500) is 9000, and PeakRequestsPerSecond is 10000: even at full load 1 more are needed.
              Mend: Raise MaxReplicas to 10, which serve it at 70 % of their full load.
            """,
            Findings.Text(RuleSet.Check("scorer", Of(new() { PeakRequestsPerSecond = 10_000, RequestsPerSecondPerReplica = 1500 }, 6))));
}
