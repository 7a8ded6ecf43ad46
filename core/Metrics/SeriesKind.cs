namespace MlPlatform.Core.Metrics;

/// <summary>What a series counts, by Prometheus' names.</summary>
public enum SeriesKind
{
    /// <summary>A number as it is now.</summary>
    Gauge,

    /// <summary>A number that only grows; some exporters add <c>_total</c> to its name.</summary>
    Counter,

    /// <summary>A distribution: <c>_bucket</c>, <c>_sum</c> and <c>_count</c> of its name.</summary>
    Histogram,
}
