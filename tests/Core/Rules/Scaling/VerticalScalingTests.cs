using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Scaling;

public sealed class VerticalScalingTests
{
    static ModelSpec Vertical(VerticalScalingMode mode, params VerticalResource[] resources) =>
        Sound.Model with { Gpus = 0, VerticalScaling = new() { Mode = mode, Resources = resources } };

    [Fact]
    public void Recommendations_between_bounds_are_fine() => Assert.Empty(Found.In(Sound.Model with { VerticalScaling = new() }));

    [Theory]
    [InlineData(VerticalScalingMode.Off, 0)]
    [InlineData(VerticalScalingMode.Initial, 1)]
    [InlineData(VerticalScalingMode.Recreate, 1)]
    [InlineData(VerticalScalingMode.InPlaceOrRecreate, 1)]
    public void A_model_that_names_no_metric_scales_on_CPU_and_not_vertically_too(VerticalScalingMode mode, int findings) =>
        Assert.Equal(
            Enumerable.Repeat("MLP172 ModelSpec \"scorer\": VerticalScaling.Resources", findings),
            Found.In(Vertical(mode, VerticalResource.Cpu, VerticalResource.Memory)));

    [Fact]
    public void What_is_not_scaled_horizontally_may_be_scaled_vertically()
    {
        Assert.Empty(Found.In(Vertical(VerticalScalingMode.Initial, VerticalResource.Memory)));
        Assert.Empty(Found.In(Vertical(VerticalScalingMode.Initial, VerticalResource.Cpu) with { MaxReplicas = 2 }));
        Assert.Empty(Found.In(Vertical(VerticalScalingMode.Initial, VerticalResource.Cpu) with { ScaleOn = [new() { Metric = ScalingMetric.Memory, Target = 70 }] }));
        Assert.Equal(
            ["MLP172 ModelSpec \"scorer\": VerticalScaling.Resources"],
            Found.In(Vertical(VerticalScalingMode.Initial, VerticalResource.Memory) with { ScaleOn = [new() { Metric = ScalingMetric.Memory, Target = 70 }] }));
    }

    [Theory]
    [InlineData(VerticalScalingMode.Initial, 0)]
    [InlineData(VerticalScalingMode.Recreate, 1)]
    [InlineData(VerticalScalingMode.InPlaceOrRecreate, 1)]
    public void Pods_with_GPUs_are_not_restarted_for_CPU(VerticalScalingMode mode, int findings) =>
        Assert.Equal(
            Enumerable.Repeat("MLP173 ModelSpec \"scorer\": VerticalScaling.Mode", findings),
            Found.In(Vertical(mode, VerticalResource.Memory) with { Gpus = 1 }));

    [Fact]
    public void Sizing_nothing_is_refused()
    {
        var finding = RuleSet.Check("scorer", Vertical(VerticalScalingMode.Off)).Single();
        Assert.Equal("MLP174 ModelSpec \"scorer\": VerticalScaling.Resources", $"{finding.RuleId} {finding.Path}");
    }
}
