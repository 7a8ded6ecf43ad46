using MlPlatform.Core.Metrics;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Metrics;

/// <summary>A query asks for the model's own.</summary>
sealed class ClusterWideQuery : IRule<ModelSpec>
{
    public string Id => "MLP168";

    public Severity Severity => Severity.Warning;

    public string Title => "A query that a model scales on names whose series it reads";

    public string Explanation =>
        "Every pod of the cluster with the same server or a GPU has the same series. A query that names no namespace, pod or model reads them all: the model scales with its neighbours' load, and "
        + "adding replicas of its own brings the value down by little.";

    public string Mend => "Name the namespace and the pods: {namespace=\"fraud\",pod=~\"scorer-.*\"}.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        foreach (var metric in node.Metrics())
        {
            if (metric.Spec is not { Metric: ScalingMetric.Query, Query: { } text })
                continue;
            // One that is joined with what names the pods is narrowed by that.
            var query = PromQuery.Of(text);
            if (!query.IsNarrowed && query.Reads.FirstOrDefault(read => read.Exporter != MetricExporter.KubeState) is { } read)
            {
                yield return this.Found(
                    metric.At(nameof(ScalingMetricSpec.Query)),
                    $"The query reads {read.Name} of the whole cluster: no selector says whose.",
                    $"Name the pods: {read.Name}{{namespace=\"<the tenant's>\",pod=~{Shown.Text($"{node.Name}-.*")}}}.");
            }
        }
    }
}
