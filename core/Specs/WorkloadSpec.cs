using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>What a model's replica and a job's pod have in common: an image, what it needs of a node, and where it may run.</summary>
public abstract record WorkloadSpec
{
    /// <summary>Container image with a tag or digest that never moves, such as <c>registry.example.com/fraud:1.4.2</c>.</summary>
    [MinLength(1)]
    public required string Image { get; init; }

    /// <summary>CPU of a pod in cores: what it asks for.</summary>
    [Range(0.001, 1024)]
    public required double Cpu { get; init; }

    /// <summary>Memory of a pod in GiB: what it asks for.</summary>
    [Range(0.001, 65_536)]
    public required double MemoryGiB { get; init; }

    /// <summary>
    /// CPU that a pod may use at most, in cores.
    /// Default: <see cref="Cpu"/>, since a GPU must not wait for a throttled CPU.
    /// </summary>
    [Range(0.001, 1024)]
    public double? CpuLimit { get; init; }

    /// <summary>
    /// Memory in GiB at which a pod is killed.
    /// Default: <see cref="MemoryGiB"/>, so that the kubelet evicts it last (QoS class Guaranteed).
    /// </summary>
    [Range(0.001, 65_536)]
    public double? MemoryLimitGiB { get; init; }

    /// <summary>
    /// Memory in GiB that a pod was seen to hold at rest.
    /// Default: none; it isn't known, and nothing is proved from it.
    /// </summary>
    [Range(0.001, 65_536)]
    public double? SteadyMemoryGiB { get; init; }

    /// <summary>
    /// Memory in GiB that a pod was seen to hold at most.
    /// Default: none; it isn't known, and nothing is proved from it.
    /// </summary>
    [Range(0.001, 65_536)]
    public double? PeakMemoryGiB { get; init; }

    /// <summary>
    /// Disk of the node in GiB for logs and scratch files of a pod, beside its weights.
    /// Default: 2; 1 GiB under <c>/tmp</c>, and as much for logs.
    /// </summary>
    [Range(0.001, 16_384)]
    public double EphemeralStorageGiB { get; init; } = 2;

    /// <summary>
    /// GPUs of a pod: whole ones, or slices or shares of a GPU where the pool has those.
    /// Default: 1.
    /// </summary>
    [Range(0, 16)]
    public int Gpus { get; init; } = 1;

    /// <summary>
    /// GPU model that the pods run on, such as <c>L4</c> or <c>A100-80GB</c>, where pools have several.
    /// Default: that of the pools.
    /// </summary>
    public string? GpuModel { get; init; }

    /// <summary>
    /// MIG profile of the slices that a pod gets, such as <c>1g.10gb</c>, where the pools have several.
    /// Default: the one that they have.
    /// </summary>
    public string? MigProfile { get; init; }

    /// <summary>
    /// What a pod holds in GPU memory: it is proved against the GPU, slice or share.
    /// Default: none; it isn't known.
    /// </summary>
    public GpuMemorySpec? GpuMemory { get; init; }

    /// <summary>
    /// CUDA version that the image was built with, <c>major.minor</c>.
    /// Default: what the image's tag says, if anything (<c>2.0.1-cuda11.8</c>).
    /// </summary>
    [RegularExpression(@"\d{1,2}\.\d{1,2}", ErrorMessage = "a version of two numbers in quotes, such as \"12.8\"")]
    public string? CudaVersion { get; init; }

    /// <summary>
    /// Pools that the pods may run in.
    /// Default: every GPU pool of the GPU model; where no GPU is asked for, every pool without GPUs.
    /// </summary>
    public IReadOnlyList<string> Pools { get; init; } = [];

    /// <summary>
    /// Taints that the pods tolerate beside those of their pools.
    /// Default: none.
    /// </summary>
    public IReadOnlyList<TolerationSpec> Tolerations { get; init; } = [];

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
    /// Persistent volumes by name.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, VolumeSpec> Volumes { get; init; } = Named.None<VolumeSpec>();

    /// <summary>
    /// The model's weights: where they come from and how large they are.
    /// Default: none; they are in the image, or aren't known.
    /// </summary>
    public WeightsSpec? Weights { get; init; }

    /// <summary>
    /// Size of the image in GiB, as the registry has it.
    /// Default: none; it isn't known, and time to capacity reckons with 10.
    /// </summary>
    [Range(0.001, 1024)]
    public double? ImageGiB { get; init; }

    /// <summary>
    /// Who gets GPUs first where they run short: the higher number. Pods below -10 never make Cluster Autoscaler add a node.
    /// Default: 0.
    /// </summary>
    [Range(-1_000_000, 1_000_000)]
    public int Priority { get; init; }

    /// <summary>
    /// Seconds between the order to stop and the end of the process.
    /// Default: 30.
    /// </summary>
    [Range(1, 86_400)]
    public int GracePeriodSeconds { get; init; } = 30;
}
