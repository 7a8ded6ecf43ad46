using MlPlatform.Core.Metrics;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Metrics;

/// <summary>An average isn't divided once more.</summary>
sealed class AverageOfAverage : IRule<ModelSpec>
{
    public string Id => "MLP167";

    public Severity Severity => Severity.Error;

    public string Title => "A query whose value is an average, a quantile or a percentage isn't divided by the replicas";

    public string Explanation =>
        "AverageValue divides the query's one value by the replicas. Where that is an average already, it falls with each replica that is added, whatever they do: an average of 100 over a "
        + "target of 80 asks for two replicas, and three are too many with it. Value holds it as it is; or ask for the sum, and let it be divided.";

    public string Mend => "Take the type out, or ask for a sum.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        foreach (var metric in node.Metrics())
        {
            if (metric.Spec is not { Metric: ScalingMetric.Query, TargetType: ScalingTarget.AverageValue, Query: { } text })
                continue;
            var query = PromQuery.Of(text);
            // Of a queue elsewhere, which several pods of an exporter tell alike, an average is the number itself.
            if (!query.IsPercentage && !(query.IsAverage && (query.Reads.Count > 0 || !query.IsNarrowed || query.First != "avg")))
                continue;
            var type = metric.Word(nameof(ScalingMetricSpec.TargetType));
            yield return this.Found(
                metric.At(nameof(ScalingMetricSpec.TargetType)),
                $"The query's value is {(query.IsPercentage ? "a percentage" : query.First == "avg" ? "an average" : "a quantile")}, and {type} {metric.Word(nameof(ScalingTarget.AverageValue))} divides it by the replicas.",
                query.First == "avg" ? $"Take {type} out, or ask for sum(...) in the place of avg(...)." : $"Take {type} out.");
        }
    }
}
