using MlPlatform.Core.Metrics;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Metrics;

/// <summary>A target is held in the way that works for its metric.</summary>
sealed class TargetKind : IRule<ModelSpec>
{
    public string Id => "MLP165";

    public Severity Severity => Severity.Error;

    public string Title => "An autoscaler's target is of the type that works for its metric";

    public string Explanation =>
        "AverageValue divides the metric by the replicas: right for what grows with each (requests), wrong for a percentage, which then never reaches its target with more than a few replicas "
        + "(an average of 100 % over a target of 80 asks for two at most). Value holds the metric as it is: right for a percentage, wrong for requests, whose number doesn't fall when replicas are added, "
        + "so that the autoscaler multiplies them up to the maximum. Utilization is percent of the request, and there is one of CPU and memory only.";

    public string Mend => "Leave the type out: it follows from the metric.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        foreach (var metric in node.Metrics())
        {
            if (metric.Spec.TargetType is not { } type || Works(metric.Spec) is not { } works || type == works)
                continue;
            yield return this.Found(
                metric.At(nameof(ScalingMetricSpec.TargetType)),
                $"{metric.Said()} with {metric.Word($"{type}")}: {Why(metric.Spec, type)}; allowed is {metric.Word($"{works}")}.",
                $"Take {metric.Word(nameof(ScalingMetricSpec.TargetType))} out, or let it be {metric.Word($"{works}")}.");
        }
    }

    // Of a query only Utilization is wrong for sure; that of an average is told by a rule of its own.
    static ScalingTarget? Works(ScalingMetricSpec metric) =>
        metric.Metric != ScalingMetric.Query || metric.TargetType == ScalingTarget.Utilization ? ScalingTargets.Usual(metric) : null;

    static string Why(ScalingMetricSpec metric, ScalingTarget type) => (metric.Metric, type) switch
    {
        (ScalingMetric.Cpu or ScalingMetric.Memory, _) => $"its target ({Shown.Number(metric.Target)}) is percent of the request",
        (_, ScalingTarget.Utilization) => "that is percent of what a pod requests, and there is one of CPU and memory only",
        (ScalingMetric.GpuUtilization, _) => "a percentage divided by the replicas falls with each one, whatever they do",
        _ => "the number of all requests doesn't fall when replicas are added, and they are multiplied up to the maximum",
    };
}
