using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A metric that an autoscaler holds, and at what value.</summary>
public sealed record ScalingMetricSpec
{
    /// <summary>The metric.</summary>
    public required ScalingMetric Metric { get; init; }

    /// <summary>The value that it holds: percent for CPU, memory and GPU utilisation, requests for the rest; the query's unit for a query.</summary>
    [Range(0.001, 1_000_000_000)]
    public required double Target { get; init; }

    /// <summary>
    /// PromQL whose one value is held, where the metric is a query.
    /// Default: none.
    /// </summary>
    public string? Query { get; init; }

    /// <summary>
    /// How the target is held.
    /// Default: what works for the metric: an average over replicas for what grows with each (queue, requests), the value itself for what is a percentage.
    /// </summary>
    public ScalingTarget? TargetType { get; init; }
}
