using MlPlatform.Core.Metrics;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Metrics;

/// <summary>Who scales on Prometheus' metrics gets them.</summary>
sealed class CustomMetrics : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP161";

    public Severity Severity => Severity.Error;

    public string Title => "Autoscaling on requests, GPUs or queries has Prometheus, and an adapter that brings its metrics";

    public string Explanation =>
        "An autoscaler knows CPU and memory by itself. Everything else is read by Prometheus and brought by KEDA or prometheus-adapter; where one of the two is missing, the metric never "
        + "arrives, and the model stays at the replicas that it has.";

    public string Mend => "Have Prometheus and KEDA installed, or scale on CPU.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        var monitoring = scope.Node.Part(nameof(PlatformSpec.Monitoring), scope.Node.Spec.Monitoring);
        if (!scope.Node.Knows(nameof(PlatformSpec.Monitoring)))
            yield break;
        List<(string Lack, string Mend)> lacks = [];
        if (!monitoring.Spec.Prometheus && monitoring.Knows(nameof(MonitoringSpec.Prometheus)))
            lacks.Add(($"{monitoring.At(nameof(MonitoringSpec.Prometheus))} is false", $"set {monitoring.Word(nameof(MonitoringSpec.Prometheus))} to true"));
        if (monitoring.Spec.Adapter == MetricsAdapter.None && monitoring.Knows(nameof(MonitoringSpec.Adapter)))
            lacks.Add(($"{monitoring.At(nameof(MonitoringSpec.Adapter))} is none", $"name an {monitoring.Word(nameof(MonitoringSpec.Adapter))}"));
        if (lacks.Count == 0)
            yield break;
        var mends = string.Join(" and ", lacks.Select(lack => lack.Mend));
        foreach (var metric in scope.Models.SelectMany(model => model.Node.Metrics()).Where(metric => !ScalingTargets.IsResource(metric.Spec.Metric)))
        {
            yield return this.Found(
                metric.At(nameof(ScalingMetricSpec.Metric)),
                $"{metric.Said()} comes from Prometheus, and {string.Join(", and ", lacks.Select(lack => lack.Lack))}.",
                $"{char.ToUpperInvariant(mends[0])}{mends[1..]}, or scale on CPU.");
        }
    }
}
