using MlPlatform.Core.Metrics;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Metrics;

/// <summary>A percentage is one that can be passed.</summary>
sealed class ReachableTarget : IRule<ModelSpec>
{
    // horizontal-pod-autoscaler-tolerance, whose default no managed control plane changes.
    const double Tolerance = 0.1;

    public string Id => "MLP171";

    public Severity Severity => Severity.Error;

    public string Title => "A target in percent is one that can be passed";

    public string Explanation =>
        "CPU and memory are held in percent of the request, and a pod can't use more than its limit; a GPU has 100 percent. An autoscaler adds replicas only when a metric is 10 % above its target "
        + "(its tolerance). So with limits as high as requests a target above 90 % never adds one: CPU is throttled, memory ends in OOM kills, and nothing scales. A share (0.7) in the place of a percentage (70) asks for "
        + "the maximum always.";

    public string Mend => "Lower the target to 80 % or so of what can be reached.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (node.ScalesOnCpuAlone() && node.Knows(nameof(ModelSpec.TargetCpuPercent)) && Most(node, ScalingMetric.Cpu) is { } ofCpu && node.Spec.TargetCpuPercent > ofCpu)
            yield return TooHigh(node.At(nameof(ModelSpec.TargetCpuPercent)), node, ScalingMetric.Cpu, node.Spec.TargetCpuPercent, ofCpu);
        foreach (var metric in node.Metrics().Where(metric => ScalingTargets.IsPercent(metric.Spec.Metric) && ScalingTargets.Of(metric.Spec) == ScalingTargets.Usual(metric.Spec)))
        {
            var at = metric.At(nameof(ScalingMetricSpec.Target));
            if (metric.Spec.Target < 1)
                yield return this.Found(at, $"{Shown.Number(metric.Spec.Target)} is less than one percent; the target of {metric.Said()} is in percent.", $"Did you mean {Shown.Number(100 * metric.Spec.Target)}?");
            else if (Most(node, metric.Spec.Metric) is { } most && metric.Spec.Target > most)
                yield return TooHigh(at, node, metric.Spec.Metric, metric.Spec.Target, most);
        }
    }

    Finding TooHigh(SpecPath at, Node<ModelSpec> node, ScalingMetric metric, double target, double most)
    {
        var why = metric switch
        {
            ScalingMetric.Cpu => $"a pod uses {Shown.Number(Math.Round(100 * CpuLimit(node.Spec) / node.Spec.Cpu, 1))} % of its request at most",
            ScalingMetric.Memory => $"a pod is killed at {Shown.Number(Math.Round(100 * MemoryLimit(node.Spec) / node.Spec.MemoryGiB, 1))} % of its request",
            _ => "a GPU has 100 %",
        };
        return this.Found(
            at,
            $"The target is {Shown.Number(target)} %, and {why}: a replica is added only above {Shown.Number(Math.Round(target * (1 + Tolerance), 1))} %, and so never.",
            $"Lower it to {Shown.Number(Math.Floor(most * 0.9))} or so; above {Shown.Number(Math.Floor(most))} it is never passed.");
    }

    /// <summary>The highest target that can still be passed; null where it isn't known.</summary>
    static double? Most(Node<ModelSpec> node, ScalingMetric metric) => metric switch
    {
        ScalingMetric.Cpu when node.Knows(nameof(ModelSpec.Cpu), nameof(ModelSpec.CpuLimit)) => 100 * CpuLimit(node.Spec) / node.Spec.Cpu / (1 + Tolerance),
        ScalingMetric.Memory when node.Knows(nameof(ModelSpec.MemoryGiB), nameof(ModelSpec.MemoryLimitGiB)) => 100 * MemoryLimit(node.Spec) / node.Spec.MemoryGiB / (1 + Tolerance),
        ScalingMetric.GpuUtilization => 100 / (1 + Tolerance),
        _ => null,
    };

    static double CpuLimit(ModelSpec model) => Math.Max(model.CpuLimit ?? model.Cpu, model.Cpu);

    static double MemoryLimit(ModelSpec model) => Math.Max(model.MemoryLimitGiB ?? model.MemoryGiB, model.MemoryGiB);
}
