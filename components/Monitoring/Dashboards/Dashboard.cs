namespace MlPlatform.Components.Monitoring.Dashboards;

/// <summary>A dashboard of Grafana.</summary>
sealed record Dashboard
{
    /// <summary>Its name: that of its object, its file and, in Grafana, its id.</summary>
    public required string Name { get; init; }

    /// <summary>What stands above it.</summary>
    public required string Title { get; init; }

    /// <summary>What its reader chooses.</summary>
    public IReadOnlyList<Variable> Variables { get; init; } = [];

    /// <summary>Its panels, two a row.</summary>
    public required IReadOnlyList<Panel> Panels { get; init; }
}
