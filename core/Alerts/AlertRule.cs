using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Alerts;

/// <summary>A condition that somebody hears of.</summary>
public sealed record AlertRule
{
    /// <summary>Its name, which is also that of its runbook.</summary>
    public required string Name { get; init; }

    /// <summary>The query: each series that it has a value for is an alert.</summary>
    public required string Expression { get; init; }

    /// <summary>Seconds for which it must hold before it is told. Default: 0, at once.</summary>
    public int ForSeconds { get; init; }

    /// <summary>How urgent it is.</summary>
    public required AlertSeverity Severity { get; init; }

    /// <summary>What has happened, in a sentence; Prometheus' templates fill in labels.</summary>
    public required string Summary { get; init; }

    /// <summary>Labels that it gets beside the severity.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = Named.None<string>();

    /// <summary>Name of the file of its runbook.</summary>
    public string Runbook => $"{Name}.md";
}
