using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Names;

public sealed class ComposedNamesTests
{
    static IReadOnlyList<string> Named(int length, ScalingMetric metric, MetricsAdapter adapter = MetricsAdapter.Keda) =>
        [.. Found.In(Sound.OnAws([("gpu", Sound.Gpu)], (new('m', length), Sound.Model with { Server = InferenceServer.Vllm, ScaleOn = [new() { Metric = metric, Target = 10 }] })) with
        {
            Monitoring = Sound.Monitoring with { Adapter = adapter },
        }).Where(line => line.StartsWith("MLP141", StringComparison.Ordinal))];

    [Fact]
    public void KEDA_puts_nine_letters_before_a_model_s_name()
    {
        Assert.Empty(Named(54, ScalingMetric.Queue));
        Assert.Single(Named(55, ScalingMetric.Queue));
    }

    [Fact]
    public void What_KEDA_does_not_scale_has_no_such_name()
    {
        Assert.Empty(Named(55, ScalingMetric.Cpu));
        Assert.Empty(Named(55, ScalingMetric.Queue, MetricsAdapter.PrometheusAdapter));
    }
}
