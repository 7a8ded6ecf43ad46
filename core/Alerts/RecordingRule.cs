using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Alerts;

/// <summary>A series that Prometheus works out of others.</summary>
public sealed record RecordingRule
{
    /// <summary>Its name, one of <see cref="RecordedSeries"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The query that it is worked out by.</summary>
    public required string Expression { get; init; }

    /// <summary>Labels that it gets.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = Named.None<string>();
}
