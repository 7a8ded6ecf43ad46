using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A training job: pods that run to their end, together where there are several.</summary>
public sealed record TrainingJobSpec : WorkloadSpec
{
    /// <summary>
    /// Pods of the job; all of them run at the same time.
    /// Default: 1.
    /// </summary>
    [Range(1, 10_000)]
    public int PodCount { get; init; } = 1;

    /// <summary>
    /// How often the job starts again after a failure of its own; a node that is taken away doesn't count.
    /// Default: 3.
    /// </summary>
    [Range(0, 1000)]
    public int BackoffLimit { get; init; } = 3;

    /// <summary>
    /// What happens to a container that fails.
    /// Default: never restarted in place; a new pod takes over, and what a spot market took back doesn't use up the limit.
    /// </summary>
    public JobRestartPolicy RestartPolicy { get; init; } = JobRestartPolicy.Never;

    /// <summary>
    /// Hours after which the job is stopped, done or not.
    /// Default: none.
    /// </summary>
    [Range(1, 8760)]
    public int? TimeoutHours { get; init; }

    /// <summary>
    /// Volume (a key of <see cref="WorkloadSpec.Volumes"/>) that checkpoints are written to, and that a pod resumes from.
    /// Default: none; a pod that is taken away starts from the beginning.
    /// </summary>
    public string? CheckpointVolume { get; init; }

    /// <summary>
    /// Minutes between checkpoints: the work that is lost with a node, at most.
    /// Default: 30.
    /// </summary>
    [Range(1, 10_080)]
    public int CheckpointMinutes { get; init; } = 30;

    /// <summary>
    /// Network between the pods.
    /// Default: the ordinary one.
    /// </summary>
    public NetworkFabric Fabric { get; init; } = NetworkFabric.Ethernet;
}
