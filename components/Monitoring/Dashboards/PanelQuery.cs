namespace MlPlatform.Components.Monitoring.Dashboards;

/// <summary>A query of a panel.</summary>
/// <param name="Expression">The query.</param>
/// <param name="Legend">How each of its series is called; labels in double braces.</param>
sealed record PanelQuery(string Expression, string Legend);
