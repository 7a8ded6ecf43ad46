using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>Which probes a model has and how patient they are.</summary>
public sealed record ProbesSpec
{
    /// <summary>
    /// Whether a startup probe waits for the model before the other two begin.
    /// Default: true.
    /// </summary>
    public bool Startup { get; init; } = true;

    /// <summary>
    /// Whether a readiness probe keeps requests away from replicas that can't serve.
    /// Default: true.
    /// </summary>
    public bool Readiness { get; init; } = true;

    /// <summary>
    /// Seconds after the start until the readiness probe begins.
    /// Default: 0; it begins when the startup probe has passed.
    /// </summary>
    [Range(0, 86_400)]
    public int ReadinessDelaySeconds { get; init; }

    /// <summary>
    /// Seconds between two readiness probes.
    /// Default: 5.
    /// </summary>
    [Range(1, 3600)]
    public int ReadinessPeriodSeconds { get; init; } = 5;

    /// <summary>
    /// Failures in a row after which a replica gets no requests.
    /// Default: 3.
    /// </summary>
    [Range(1, 1000)]
    public int ReadinessFailures { get; init; } = 3;

    /// <summary>
    /// Whether a liveness probe restarts a replica that hangs.
    /// Default: true.
    /// </summary>
    public bool Liveness { get; init; } = true;

    /// <summary>
    /// Seconds after the start until the liveness probe begins.
    /// Default: 0; it begins when the startup probe has passed.
    /// </summary>
    [Range(0, 86_400)]
    public int LivenessDelaySeconds { get; init; }

    /// <summary>
    /// Seconds between two liveness probes.
    /// Default: 15; with three failures three times as patient as readiness, so that a busy replica is relieved before it is restarted.
    /// </summary>
    [Range(1, 3600)]
    public int LivenessPeriodSeconds { get; init; } = 15;

    /// <summary>
    /// Failures in a row after which a replica is restarted.
    /// Default: 3.
    /// </summary>
    [Range(1, 1000)]
    public int LivenessFailures { get; init; } = 3;
}
