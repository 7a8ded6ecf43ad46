using MlPlatform.Core.Rules.Metrics;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>Two autoscalers don't pull at one rope.</summary>
sealed class VerticalAndHorizontal : IRule<ModelSpec>
{
    public string Id => "MLP172";

    public Severity Severity => Severity.Error;

    public string Title => "No resource is scaled vertically and horizontally at once";

    public string Explanation =>
        "The horizontal autoscaler holds a percentage of the request, and the vertical one changes the request. Under load the one adds replicas while the other raises the request, which lowers the percentage, "
        + "and takes replicas away again; VPA's own documentation forbids it. Where nothing is said, the horizontal one goes by CPU. Recommendations alone (off) are fine.";

    public string Mend => "Scale vertically what isn't scaled horizontally, or let it only recommend (off).";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (node.Spec.VerticalScaling is not { Mode: not VerticalScalingMode.Off } spec
            || node.Spec.MinReplicas >= node.Spec.MaxReplicas
            || !node.KnowsAllOf(nameof(ModelSpec.VerticalScaling))
            || !node.Knows(nameof(ModelSpec.MinReplicas), nameof(ModelSpec.MaxReplicas)))
        {
            yield break;
        }

        var vertical = node.Part(nameof(ModelSpec.VerticalScaling), spec);
        foreach (var resource in spec.Resources.Distinct())
        {
            var metric = resource == VerticalResource.Cpu ? ScalingMetric.Cpu : ScalingMetric.Memory;
            var alone = metric == ScalingMetric.Cpu && node.ScalesOnCpuAlone();
            if (!alone && !node.Metrics().Any(horizontal => horizontal.Spec.Metric == metric))
                continue;
            var name = resource == VerticalResource.Cpu ? "CPU" : "Memory";
            yield return this.Found(
                vertical.At(nameof(VerticalScalingSpec.Resources)),
                $"{name} is scaled vertically ({vertical.Word($"{spec.Mode}")}), and replicas are scaled on it{(alone ? ", as those of a model that names no metric are" : "")}.",
                $"Take {vertical.Word($"{resource}")} out of {vertical.Word(nameof(VerticalScalingSpec.Resources))}, set {vertical.Word(nameof(VerticalScalingSpec.Mode))} to {vertical.Word(nameof(VerticalScalingMode.Off))}, "
                + $"or scale on something else ({node.Word(nameof(ModelSpec.ScaleOn))}).");
        }
    }
}
