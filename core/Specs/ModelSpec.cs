using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A model served over HTTP: how it starts, what it needs, how far it scales and who may call it.</summary>
public sealed record ModelSpec : WorkloadSpec
{
    /// <summary>
    /// Server that the image runs: from it follow which metrics there are.
    /// Default: any HTTP server, whose metrics aren't known.
    /// </summary>
    public InferenceServer Server { get; init; } = InferenceServer.Http;

    /// <summary>
    /// Port on which the container serves HTTP.
    /// Default: 8000, the port of vLLM and Triton.
    /// </summary>
    [Range(1024, 65_535)]
    public int Port { get; init; } = 8000;

    /// <summary>
    /// Replicas that are always there.
    /// Default: 2, because a single one is an outage at each node drain.
    /// </summary>
    [Range(1, 10_000)]
    public int MinReplicas { get; init; } = 2;

    /// <summary>
    /// Replicas at most.
    /// Default: 10.
    /// </summary>
    [Range(1, 10_000)]
    public int MaxReplicas { get; init; } = 10;

    /// <summary>
    /// Replicas that a rollout adds before it takes old ones away. With 0 one is taken away first: what needs no GPU more, and serves less
    /// meanwhile.
    /// Default: 1.
    /// </summary>
    [Range(0, 100)]
    public int MaxSurge { get; init; } = 1;

    /// <summary>
    /// Replicas that a drain must leave; it must be below <see cref="MinReplicas"/>, or no node of theirs is ever drained.
    /// Default: none; a quarter of the replicas, rounded up, may go at once.
    /// </summary>
    [Range(1, 10_000)]
    public int? MinAvailable { get; init; }

    /// <summary>
    /// Replicas that a drain may take at once, in the place of <see cref="MinAvailable"/>.
    /// Default: none; a quarter of the replicas, rounded up, may go at once.
    /// </summary>
    [Range(0, 10_000)]
    public int? MaxUnavailable { get; init; }

    /// <summary>
    /// Replicas that run on demand beside those on spot machines, so that the model stays up when all of those are taken back.
    /// Default: 0.
    /// </summary>
    [Range(0, 10_000)]
    public int OnDemandReplicas { get; init; }

    /// <summary>
    /// Whether the model may be gone for minutes, as when all spot machines are taken back.
    /// Default: false.
    /// </summary>
    public bool Interruptible { get; init; }

    /// <summary>
    /// CPU utilisation that the autoscaler holds, in percent of the request; not read where <see cref="ScaleOn"/> names metrics.
    /// Default: 70.
    /// </summary>
    [Range(1, 100)]
    public int TargetCpuPercent { get; init; } = 70;

    /// <summary>
    /// Metrics that the autoscaler holds; it takes the largest number of replicas that any of them asks for.
    /// Default: none; CPU alone (<see cref="TargetCpuPercent"/>).
    /// </summary>
    public IReadOnlyList<ScalingMetricSpec> ScaleOn { get; init; } = [];

    /// <summary>
    /// Vertical autoscaling of CPU and memory.
    /// Default: none.
    /// </summary>
    public VerticalScalingSpec? VerticalScaling { get; init; }

    /// <summary>
    /// Requests that the model gets and how many a replica serves: from them follow replicas, GPUs and what a burst loses.
    /// Default: none; it isn't known.
    /// </summary>
    public LoadSpec? Load { get; init; }

    /// <summary>
    /// What its users may expect of it: alerts are held against it, and the error budget that it leaves is watched.
    /// Default: none; alerts go by 500 ms at the 99th percentile and 1 % errors.
    /// </summary>
    public ObjectiveSpec? Objective { get; init; }

    /// <summary>
    /// Path that answers 200 while the process is healthy.
    /// Default: <c>/health</c>.
    /// </summary>
    [RegularExpression("/.*", ErrorMessage = "a path that begins with '/'")]
    public string HealthPath { get; init; } = "/health";

    /// <summary>
    /// Path that answers 200 once the model is loaded and can serve.
    /// Default: <c>/ready</c>.
    /// </summary>
    [RegularExpression("/.*", ErrorMessage = "a path that begins with '/'")]
    public string ReadyPath { get; init; } = "/ready";

    /// <summary>
    /// Seconds from the start of the container until the model is loaded, at the slowest; after that the container is restarted.
    /// Default: 600.
    /// </summary>
    [Range(1, 86_400)]
    public int StartupSeconds { get; init; } = 600;

    /// <summary>
    /// Which probes there are and how patient they are.
    /// Default: a startup probe that waits for the model, then readiness every 5 seconds and liveness three times as patient.
    /// </summary>
    public ProbesSpec Probes { get; init; } = new();

    /// <summary>
    /// Seconds that a replica still serves after the order to stop, until load balancers have forgotten it.
    /// Default: 5.
    /// </summary>
    [Range(0, 3600)]
    public int DrainSeconds { get; init; } = 5;

    /// <summary>
    /// How the model is reached.
    /// Default: inside the cluster only.
    /// </summary>
    public ServiceSpec Service { get; init; } = new();

    /// <summary>
    /// Namespaces whose pods may call the model, beside its own.
    /// Default: none.
    /// </summary>
    public IReadOnlyList<string> AllowedNamespaces { get; init; } = [];
}
