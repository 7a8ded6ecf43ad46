using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Metrics;

/// <summary>A busy GPU isn't a full one.</summary>
sealed class GpuUtilizationOfLlm : IRule<ModelSpec>
{
    public string Id => "MLP164";

    public Severity Severity => Severity.Warning;

    public string Title => "A server of language models scales on its requests, not on GPU utilisation";

    public string Explanation =>
        "Utilisation is the share of time in which anything ran on the GPU. A server that batches requests (vLLM, SGLang, TGI) is near 100 % with a single one, and stays there with a "
        + "hundred: the autoscaler goes to the maximum with the first user, and can't tell a full replica from a busy one. Requests that wait or run tell it.";

    public string Mend => "Scale on Queue or InFlight.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (node.Spec.Server is not (InferenceServer.Vllm or InferenceServer.Sglang or InferenceServer.Tgi) || !node.Knows(nameof(ModelSpec.Server)))
            yield break;
        foreach (var metric in node.Metrics().Where(metric => metric.Spec.Metric == ScalingMetric.GpuUtilization))
        {
            yield return this.Found(
                metric.At(nameof(ScalingMetricSpec.Metric)),
                $"A server of language models is near 100 % of its GPU with a single request: {metric.Said()} doesn't measure its work.");
        }
    }
}
