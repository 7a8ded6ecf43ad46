namespace MlPlatform.Core.Metrics;

/// <summary>A series that an exporter emits.</summary>
public sealed record MetricSeries
{
    /// <summary>Its name; of a histogram without the ending.</summary>
    public required string Name { get; init; }

    /// <summary>What emits it.</summary>
    public required MetricExporter Exporter { get; init; }

    /// <summary>
    /// What it counts.
    /// Default: a number as it is now.
    /// </summary>
    public SeriesKind Kind { get; init; } = SeriesKind.Gauge;

    /// <summary>
    /// Whether its values add up.
    /// Default: they do.
    /// </summary>
    public SeriesUnit Unit { get; init; } = SeriesUnit.Amount;

    /// <summary>
    /// Whether the exporter has it for slices of a GPU (MIG).
    /// Default: true; of series that aren't of GPUs it is so anyway.
    /// </summary>
    public bool OnSlices { get; init; } = true;

    /// <summary>Labels of its own, beside those that scraping adds (<c>namespace</c>, <c>pod</c>, <c>container</c>).</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];
}
