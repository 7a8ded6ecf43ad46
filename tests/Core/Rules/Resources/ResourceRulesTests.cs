using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Resources;

public sealed class ResourceRulesTests
{
    static readonly ModelSpec OnCpu = Sound.Model with { Gpus = 0, Cpu = 1, MemoryGiB = 2 };

    [Theory]
    [InlineData(1, 2, 0)]
    [InlineData(2, 4, 0)]
    [InlineData(0.5, 2, 1)]
    [InlineData(1, 1.5, 1)]
    [InlineData(0.5, 1.5, 2)]
    public void Limits_below_requests_are_refused(double cpu, double memory, int findings) =>
        Assert.Equal(findings, Found.In(OnCpu with { CpuLimit = cpu, MemoryLimitGiB = memory }).Count(line => line.StartsWith("MLP154", StringComparison.Ordinal)));

    [Fact]
    public void A_limit_below_its_request_is_told_with_both() =>
        Assert.Equal(
            """
            error MLP154 at ModelSpec "scorer": MemoryLimitGiB
              MemoryLimitGiB is 1.5 and MemoryGiB is 2; allowed is 2 GiB or more.
              Mend: Raise MemoryLimitGiB to 2 or more, or take it out.
            """,
            Findings.Text(RuleSet.Check("scorer", OnCpu with { MemoryLimitGiB = 1.5 })));

    [Theory]
    [InlineData(5.0, 4.0, "MemoryLimitGiB")]
    [InlineData(2.5, null, "MemoryGiB")]
    public void A_peak_above_the_limit_is_refused(double peak, double? limit, string at)
    {
        Assert.Equal([$"MLP155 ModelSpec \"scorer\": {at}"], Found.In(OnCpu with { PeakMemoryGiB = peak, MemoryLimitGiB = limit }));
        Assert.Empty(Found.In(OnCpu with { PeakMemoryGiB = peak, MemoryLimitGiB = peak }));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(2.5, 1)]
    public void Memory_held_at_rest_above_the_request_is_warned_of(double steady, int findings) =>
        Assert.Equal(Enumerable.Repeat("MLP156 ModelSpec \"scorer\": MemoryGiB", findings), Found.In(OnCpu with { SteadyMemoryGiB = steady, MemoryLimitGiB = 4 }));

    [Fact]
    public void Only_pods_with_GPUs_have_to_be_guaranteed()
    {
        Assert.Equal(
            """
            warning MLP157 at ModelSpec "scorer"
              The pod holds 1 GPU and isn't Guaranteed: CpuLimit is 8 and Cpu is 4; MemoryLimitGiB is 32 and MemoryGiB is 16.
              Mend: Leave the limits out, or ask for as much as the limits allow.
            """,
            Findings.Text(RuleSet.Check("scorer", Sound.Model with { CpuLimit = 8, MemoryLimitGiB = 32 })));
        Assert.Empty(Found.In(Sound.Model with { CpuLimit = 4, MemoryLimitGiB = 16 }));
        Assert.Empty(Found.In(Sound.Model with { Gpus = 0, CpuLimit = 8, MemoryLimitGiB = 32 }));
    }

    [Theory]
    [InlineData(2, 1.3, 70, 0)]
    [InlineData(2, 1.4, 70, 1)]
    [InlineData(4, 2.5, 63, 0)]
    [InlineData(4, 2.5, 60, 1)]
    public void A_memory_target_that_is_reached_at_rest_is_refused(double request, double steady, double target, int findings) =>
        Assert.Equal(
            Enumerable.Repeat("MLP158 ModelSpec \"scorer\": ScaleOn[0]", findings),
            Found.In(OnCpu with { MemoryGiB = request, MemoryLimitGiB = 8, SteadyMemoryGiB = steady, ScaleOn = [new() { Metric = ScalingMetric.Memory, Target = target }] }));

    [Fact]
    public void A_memory_target_at_rest_is_told_with_the_request_that_would_do() =>
        Assert.Equal(
            """
            error MLP158 at ModelSpec "scorer": ScaleOn[0]
              The target is 60 % of MemoryGiB (4 GiB), and a replica holds 2.5 GiB at rest, which is 62.5 %: there would always be as many replicas as are allowed.
              Mend: Raise MemoryGiB to 4.17 or more, or scale on requests that wait.
            """,
            Findings.Text(RuleSet.Check("scorer", OnCpu with { MemoryGiB = 4, SteadyMemoryGiB = 2.5, ScaleOn = [new() { Metric = ScalingMetric.Memory, Target = 60 }] })));
}
