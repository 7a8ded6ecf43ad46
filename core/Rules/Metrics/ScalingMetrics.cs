using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Metrics;

/// <summary>The metrics of a model as rules walk them.</summary>
static class ScalingMetrics
{
    /// <summary>The metrics with where each stands; none where they can't be relied on.</summary>
    public static IEnumerable<Node<ScalingMetricSpec>> Metrics(this Node<ModelSpec> model)
    {
        if (model.Spec.ScaleOn.Count == 0 || !model.KnowsAllOf(nameof(ModelSpec.ScaleOn)))
            return [];
        return model.Items(nameof(ModelSpec.ScaleOn), model.Spec.ScaleOn);
    }

    /// <summary>The name of a metric as the author of the spec writes it.</summary>
    public static string Said(this Node<ScalingMetricSpec> metric) => metric.Word($"{metric.Spec.Metric}");

    /// <summary>Whether the autoscaler goes by CPU because nothing else is said, and has something to scale.</summary>
    public static bool ScalesOnCpuAlone(this Node<ModelSpec> model) =>
        model.Spec.ScaleOn.Count == 0
        && model.Spec.MinReplicas < model.Spec.MaxReplicas
        && model.KnowsAllOf(nameof(ModelSpec.ScaleOn))
        && model.Knows(nameof(ModelSpec.MinReplicas), nameof(ModelSpec.MaxReplicas));
}
