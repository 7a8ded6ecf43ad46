using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A model served over HTTP: how it starts, what it needs, how far it scales and who may call it.</summary>
public sealed record ModelSpec
{
    /// <summary>Container image with a tag or digest that never moves, such as <c>registry.example.com/fraud:1.4.2</c>.</summary>
    [MinLength(1)]
    public required string Image { get; init; }

    /// <summary>CPU of a replica in cores, request and limit alike: a GPU must not wait for a throttled CPU.</summary>
    [Range(0.001, 1024)]
    public required double Cpu { get; init; }

    /// <summary>Memory of a replica in GiB, request and limit alike, so that the kubelet evicts it last (QoS class Guaranteed).</summary>
    [Range(0.001, 65_536)]
    public required double MemoryGiB { get; init; }

    /// <summary>
    /// GPUs of a replica: whole ones, or one share of a GPU where the pool shares them.
    /// Default: 1.
    /// </summary>
    [Range(0, 16)]
    public int Gpus { get; init; } = 1;

    /// <summary>
    /// GPU model that the replicas run on, such as <c>L4</c> or <c>A100-80GB</c>, where pools have several.
    /// Default: that of the pools.
    /// </summary>
    public string? GpuModel { get; init; }

    /// <summary>
    /// Pools that the replicas may run in.
    /// Default: every GPU pool of the GPU model; where no GPU is asked for, every pool without GPUs.
    /// </summary>
    public IReadOnlyList<string> Pools { get; init; } = [];

    /// <summary>
    /// Arguments of the container.
    /// Default: none; the image's own command runs.
    /// </summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>
    /// Settings, given to the container as environment variables from a ConfigMap; a change restarts the pods. Secrets don't belong here.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = Named.None<string>();

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
    /// Replicas that a drain must leave; it must be below <see cref="MinReplicas"/>, or no node of theirs is ever drained.
    /// Default: none; a quarter of the replicas, rounded up, may go at once.
    /// </summary>
    [Range(1, 10_000)]
    public int? MinAvailable { get; init; }

    /// <summary>
    /// CPU utilisation that the autoscaler holds, in percent of the request.
    /// Default: 70.
    /// </summary>
    [Range(1, 100)]
    public int TargetCpuPercent { get; init; } = 70;

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
    /// Seconds between the order to stop and the end of the process, <see cref="DrainSeconds"/> included.
    /// Default: 30.
    /// </summary>
    [Range(1, 3600)]
    public int GracePeriodSeconds { get; init; } = 30;

    /// <summary>
    /// Seconds that a replica still serves after the order to stop, until load balancers have forgotten it.
    /// Default: 5.
    /// </summary>
    [Range(0, 3600)]
    public int DrainSeconds { get; init; } = 5;

    /// <summary>
    /// Namespaces whose pods may call the model, beside its own.
    /// Default: none.
    /// </summary>
    public IReadOnlyList<string> AllowedNamespaces { get; init; } = [];
}
