using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Metrics;

/// <summary>How an autoscaler holds a target: what components set and what rules reckon with.</summary>
public static class ScalingTargets
{
    /// <summary>
    /// The type of a metric's target: its own, else the one that works. What grows with each replica (requests that wait or run) is divided by the
    /// replicas; a percentage, an average or a ratio is held as it is, since dividing it once more makes it fall with each replica; CPU and
    /// memory are percent of the request.
    /// </summary>
    /// <param name="metric">The metric.</param>
    public static ScalingTarget Of(ScalingMetricSpec metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.TargetType ?? Usual(metric);
    }

    /// <summary>The type that works for a metric, whatever its spec says.</summary>
    /// <param name="metric">The metric.</param>
    public static ScalingTarget Usual(ScalingMetricSpec metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Metric switch
        {
            ScalingMetric.Cpu or ScalingMetric.Memory => ScalingTarget.Utilization,
            ScalingMetric.Queue or ScalingMetric.InFlight => ScalingTarget.AverageValue,
            ScalingMetric.GpuUtilization => ScalingTarget.Value,
            ScalingMetric.Query => metric.Query is { } text && PromQuery.Of(text) is var query && (query.IsAverage || query.IsPercentage || query.IsRatio)
                ? ScalingTarget.Value
                : ScalingTarget.AverageValue,
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric.Metric, "There is no such metric."),
        };
    }

    /// <summary>Whether a metric's target is in percent.</summary>
    /// <param name="metric">The metric.</param>
    public static bool IsPercent(ScalingMetric metric) => metric is ScalingMetric.Cpu or ScalingMetric.Memory or ScalingMetric.GpuUtilization;

    /// <summary>Whether a metric comes from metrics-server, and no adapter brings it.</summary>
    /// <param name="metric">The metric.</param>
    public static bool IsResource(ScalingMetric metric) => metric is ScalingMetric.Cpu or ScalingMetric.Memory;
}
