namespace MlPlatform.Components.Monitoring.Dashboards;

/// <summary>A panel of a dashboard.</summary>
sealed record Panel
{
    /// <summary>What stands above it.</summary>
    public required string Title { get; init; }

    /// <summary>How it shows: Grafana's own name of the kind.</summary>
    public string Kind { get; init; } = "timeseries";

    /// <summary>The unit: Grafana's own name of it.</summary>
    public string Unit { get; init; } = "short";

    /// <summary>What it shows.</summary>
    public required IReadOnlyList<PanelQuery> Queries { get; init; }
}
