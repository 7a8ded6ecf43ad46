using MlPlatform.Core.Metrics;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Metrics;

/// <summary>A metric is there.</summary>
sealed class UnknownMetric : IRule<ModelSpec>
{
    public string Id => "MLP162";

    public Severity Severity => Severity.Error;

    public string Title => "A model scales on what its server and its GPUs emit";

    public string Explanation =>
        "How many requests wait or run is told by each server in series of its own (vllm:num_requests_waiting, tgi_queue_size); of a server that isn't named nobody knows them. A model without GPUs "
        + "has no GPU utilisation. The autoscaler would read nothing and never scale.";

    public string Mend => "Name the server, or scale on a query of your own.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        foreach (var metric in node.Metrics())
        {
            var at = metric.At(nameof(ScalingMetricSpec.Metric));
            if (metric.Spec.Metric is ScalingMetric.Queue or ScalingMetric.InFlight && ScalingSeries.Of(metric.Spec.Metric, node.Spec.Server) is null && node.Knows(nameof(ModelSpec.Server)))
            {
                yield return this.Found(
                    at,
                    $"The server is any HTTP server, and what tells how many requests {(metric.Spec.Metric == ScalingMetric.Queue ? "wait" : "run")} on it isn't known.",
                    $"Name the {node.Word(nameof(ModelSpec.Server))} where it is vLLM, Triton, SGLang or TGI; else scale on {metric.Word(nameof(ScalingMetric.Query))}, with what your server emits.");
            }
            else if (metric.Spec.Metric == ScalingMetric.GpuUtilization && node.Spec.Gpus == 0 && node.Knows(nameof(ModelSpec.Gpus)))
            {
                yield return this.Found(at, $"{node.Word(nameof(ModelSpec.Gpus))} is 0, and the model scales on the utilisation of its GPUs.", "Scale on CPU or on requests.");
            }
        }
    }
}
