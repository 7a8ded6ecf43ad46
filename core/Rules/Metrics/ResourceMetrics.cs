using MlPlatform.Core.Metrics;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Metrics;

/// <summary>Who scales on CPU and memory has somebody who measures them.</summary>
sealed class ResourceMetrics : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP160";

    public Severity Severity => Severity.Error;

    public string Title => "Autoscaling on CPU or memory has a metrics-server";

    public string Explanation =>
        "CPU and memory of pods come from metrics-server. Without one an autoscaler reads <unknown>, never scales, and only its conditions say so; a vertical one has nothing to recommend from. "
        + "A model that names no metric scales on CPU.";

    public string Mend => "Have metrics-server installed, or scale on metrics of Prometheus.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        var monitoring = scope.Node.Part(nameof(PlatformSpec.Monitoring), scope.Node.Spec.Monitoring);
        if (monitoring.Spec.MetricsServer || !scope.Node.Knows(nameof(PlatformSpec.Monitoring)) || !monitoring.Knows(nameof(MonitoringSpec.MetricsServer)))
            yield break;
        var none = $"{monitoring.At(nameof(MonitoringSpec.MetricsServer))} is false";
        var mend = $"Take {monitoring.Word(nameof(MonitoringSpec.MetricsServer))} out of the monitoring, or scale on metrics of Prometheus.";
        foreach (var model in scope.Models.Select(model => model.Node))
        {
            if (model.ScalesOnCpuAlone())
                yield return this.Found(model.At(nameof(ModelSpec.TargetCpuPercent)), $"The model scales on CPU, as one that names no metric does, and {none}.", mend);
            foreach (var metric in model.Metrics().Where(metric => ScalingTargets.IsResource(metric.Spec.Metric)))
                yield return this.Found(metric.At(nameof(ScalingMetricSpec.Metric)), $"The model scales on {(metric.Spec.Metric == ScalingMetric.Cpu ? "CPU" : "memory")}, and {none}.", mend);
            if (model.Spec.VerticalScaling is not null && model.Knows(nameof(ModelSpec.VerticalScaling)))
                yield return this.Found(model.At(nameof(ModelSpec.VerticalScaling)), $"Vertical autoscaling reads CPU and memory, and {none}.", mend);
        }
    }
}
