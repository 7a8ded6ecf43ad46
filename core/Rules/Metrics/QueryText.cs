using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Metrics;

/// <summary>A query is there where one is meant.</summary>
sealed class QueryText : IRule<ModelSpec>
{
    public string Id => "MLP166";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A metric that is a query has a text, and no other has one";

    public string Explanation => "Without a text there is nothing to ask Prometheus. On any other metric the text is never read, and its author believes in a target that nobody holds.";

    public string Mend => "Give the query, or take it out.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        foreach (var metric in node.Metrics())
        {
            var (at, word) = (metric.At(nameof(ScalingMetricSpec.Query)), metric.Word(nameof(ScalingMetricSpec.Query)));
            if (metric.Spec.Metric == ScalingMetric.Query && string.IsNullOrWhiteSpace(metric.Spec.Query))
                yield return this.Found(at, $"The metric is a query, and there is no {word}.", $"Give a {word} of PromQL that has one value.");
            else if (metric.Spec.Metric != ScalingMetric.Query && metric.Spec.Query is not null)
                yield return this.Found(at, $"The metric is {metric.Said()}, and its {word} is never read.", $"Take {word} out, or let the metric be {metric.Word(nameof(ScalingMetric.Query))}.");
        }
    }
}
