namespace MlPlatform.Core.Alerts;

/// <summary>Rules of Prometheus that are worked out one after the other: what is recorded first is read by what follows.</summary>
public sealed record RuleGroup
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What is recorded.</summary>
    public IReadOnlyList<RecordingRule> Recordings { get; init; } = [];

    /// <summary>What is told.</summary>
    public IReadOnlyList<AlertRule> Alerts { get; init; } = [];
}
