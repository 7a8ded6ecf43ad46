using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Resources;

/// <summary>An autoscaler can come to rest.</summary>
sealed class MemoryTargetAtRest : IRule<ModelSpec>
{
    public string Id => "MLP158";

    public Severity Severity => Severity.Error;

    public string Title => "An autoscaler's memory target is above what a replica holds at rest";

    public string Explanation =>
        "An autoscaler holds memory in percent of the request, averaged over the replicas. What a replica holds at rest doesn't fall when there are more of them: where it is at the "
        + "target already, the autoscaler adds replicas up to the maximum and never takes one away. Request 2 GiB, held at rest 2.5, target 60 % is 125 % of 60 for ever.";

    public string Mend => "Ask for more memory than is held at rest, so that the target is above it, or scale on something else.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        var spec = node.Spec;
        if (spec.SteadyMemoryGiB is not { } steady
            || !node.Knows(nameof(ModelSpec.SteadyMemoryGiB), nameof(ModelSpec.MemoryGiB))
            || !node.KnowsAllOf(nameof(ModelSpec.ScaleOn)))
        {
            yield break;
        }

        foreach (var (index, metric) in spec.ScaleOn.Index())
        {
            // What is meant in percent of anything else is refused for that.
            if (metric is not { Metric: ScalingMetric.Memory, TargetType: null or ScalingTarget.Utilization })
                continue;
            var rest = 100 * steady / spec.MemoryGiB;
            if (rest < metric.Target)
                continue;
            var (memory, needed) = (node.Word(nameof(ModelSpec.MemoryGiB)), Math.Floor(100 * 100 * steady / metric.Target) / 100 + 0.01);
            yield return this.Found(
                node.At(nameof(ModelSpec.ScaleOn)).Item(index),
                $"The target is {Shown.Number(metric.Target)} % of {memory} ({Shown.Number(spec.MemoryGiB)} GiB), and a replica holds {Shown.Number(steady)} GiB at rest, which is {Shown.Number(Math.Round(rest, 1))} %: "
                + "there would always be as many replicas as are allowed.",
                $"Raise {memory} to {Shown.Number(Math.Round(needed, 2))} or more, or scale on requests that wait.");
        }
    }
}
