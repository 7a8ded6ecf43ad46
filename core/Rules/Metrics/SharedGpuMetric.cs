using MlPlatform.Core.Metrics;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Metrics;

/// <summary>A share of a GPU is a pod's by name.</summary>
sealed class SharedGpuMetric : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP163";

    public Severity Severity => Severity.Error;

    public string Title => "A model on shares of a GPU scales on GPU utilisation only where the exporter tells whose it is";

    public string Explanation =>
        "The DCGM exporter writes the pod that holds a GPU to its series. Of a shared GPU (time-slicing, MPS) it knows none, unless it is told to map shares to pods "
        + "(KUBERNETES_VIRTUAL_GPUS): without that the series have no pod, and the autoscaler finds none of its model's.";

    public string Mend => "Turn virtualGpus of the monitoring on, or scale on requests.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        var monitoring = scope.Node.Part(nameof(PlatformSpec.Monitoring), scope.Node.Spec.Monitoring);
        if (monitoring.Spec.VirtualGpus || !scope.Node.Knows(nameof(PlatformSpec.Monitoring)) || !monitoring.Knows(nameof(MonitoringSpec.VirtualGpus)))
            yield break;
        foreach (var model in scope.Models)
        {
            if (model is not { Placement.Offer.Shares: > 1, Pools: [var shared, ..] })
                continue;
            foreach (var metric in model.Node.Metrics().Where(IsOfPods))
            {
                yield return this.Found(
                    metric.At(nameof(ScalingMetricSpec.Metric)),
                    $"The GPUs of '{shared.Node.Name}' are shared, and {monitoring.At(nameof(MonitoringSpec.VirtualGpus))} is false: no series says which pod uses them.",
                    $"Set {monitoring.Word(nameof(MonitoringSpec.VirtualGpus))} to true, or scale on requests.");
            }
        }
    }

    static bool IsOfPods(Node<ScalingMetricSpec> metric) => metric.Spec switch
    {
        { Metric: ScalingMetric.GpuUtilization } => true,
        { Metric: ScalingMetric.Query, Query: { } text } => PromQuery.Of(text).Reads.Any(read => read is { Exporter: MetricExporter.Dcgm, NamesPods: true }),
        _ => false,
    };
}
