using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Metrics;

/// <summary>A metric has one target.</summary>
sealed class DuplicateMetric : IRule<ModelSpec>
{
    public string Id => "MLP170";

    public Severity Severity => Severity.Warning;

    public string Title => "A model scales on each metric once";

    public string Explanation =>
        "An autoscaler takes the largest number of replicas that any of its metrics asks for. Of two targets for one metric the lower one always asks for more: the other is never seen.";

    public string Mend => "Take one of them out.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        var seen = new Dictionary<(ScalingMetric, string?), double>();
        foreach (var metric in node.Metrics())
        {
            if (!seen.TryAdd((metric.Spec.Metric, metric.Spec.Query?.Trim()), metric.Spec.Target))
            {
                yield return this.Found(
                    metric.Path,
                    $"The model scales on {(metric.Spec.Metric == ScalingMetric.Query ? "this query" : metric.Said())} already, at {Shown.Number(seen[(metric.Spec.Metric, metric.Spec.Query?.Trim())])}.");
            }
        }
    }
}
