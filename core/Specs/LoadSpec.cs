using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>The requests that a model gets, and how many a replica serves.</summary>
public sealed record LoadSpec
{
    /// <summary>Requests a second at the peak.</summary>
    [Range(0.001, 1_000_000_000)]
    public required double PeakRequestsPerSecond { get; init; }

    /// <summary>Requests a second that one replica serves at full load, measured.</summary>
    [Range(0.001, 1_000_000_000)]
    public required double RequestsPerSecondPerReplica { get; init; }

    /// <summary>
    /// Requests a second at normal times.
    /// Default: none; it isn't known, and nothing is concluded from it.
    /// </summary>
    [Range(0, 1_000_000_000)]
    public double? NormalRequestsPerSecond { get; init; }

    /// <summary>
    /// Requests a second at the quietest.
    /// Default: none; it isn't known.
    /// </summary>
    [Range(0, 1_000_000_000)]
    public double? LowRequestsPerSecond { get; init; }

    /// <summary>
    /// Seconds in which the requests rise from normal to the peak.
    /// Default: none; the rise isn't known, and time to capacity is shown without what it loses.
    /// </summary>
    [Range(0, 86_400)]
    public int? BurstSeconds { get; init; }

    /// <summary>
    /// Share of its full load that a replica is planned for, 0 to 1.
    /// Default: 0.7; above it queues grow faster than throughput.
    /// </summary>
    [Range(0.01, 1)]
    public double TargetUtilization { get; init; } = 0.7;

    /// <summary>
    /// Spare replicas for what wasn't foreseen, as a share of those needed at the target.
    /// Default: 0.2.
    /// </summary>
    [Range(0, 10)]
    public double Headroom { get; init; } = 0.2;

    /// <summary>
    /// Whether the peak is served while one zone is gone.
    /// Default: true.
    /// </summary>
    public bool SurvivesZone { get; init; } = true;
}
