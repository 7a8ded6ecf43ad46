using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A pool of like machines. It is a GPU pool where its machines have GPUs: its nodes then refuse pods that ask for none.</summary>
public sealed record NodePoolSpec
{
    /// <summary>
    /// Machine types, of one size and one GPU model, the one wanted most first; the autoscaler reckons with that one. More than one lets a
    /// spot pool take what is there.
    /// </summary>
    [MinLength(1)]
    public required IReadOnlyList<string> MachineTypes { get; init; }

    /// <summary>
    /// How the machines are bought.
    /// Default: on demand.
    /// </summary>
    public CapacityType Capacity { get; init; } = CapacityType.OnDemand;

    /// <summary>
    /// The reservation that the machines come out of: on AWS its id (<c>cr-0abc</c>), on Google Cloud its name, on Azure the resource id of the
    /// capacity reservation group. Required where they are reserved or of a capacity block.
    /// Default: none.
    /// </summary>
    public string? Reservation { get; init; }

    /// <summary>
    /// Hours after which a flex-start or queued node is taken away at the latest.
    /// Default: 168, the seven days that Google Cloud allows.
    /// </summary>
    [Range(1, 168)]
    public int MaxRunHours { get; init; } = 168;

    /// <summary>
    /// Whether only what the cluster itself needs runs here, such as its DNS (taint <c>CriticalAddonsOnly</c>). AKS needs such a pool. The first by name is made
    /// with the cluster there, and never changes afterwards: to change it, add a second one.
    /// Default: false.
    /// </summary>
    public bool System { get; init; }

    /// <summary>
    /// Nodes that are always there.
    /// Default: 0; a GPU that nobody uses costs as much as one in use.
    /// </summary>
    [Range(0, 1000)]
    public int MinNodes { get; init; }

    /// <summary>Nodes at most.</summary>
    [Range(1, 1000)]
    public required int MaxNodes { get; init; }

    /// <summary>
    /// Zones that its nodes are in, of the cluster's.
    /// Default: all of the cluster's.
    /// </summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>
    /// Nodes that are kept free for what comes next, beside those in use.
    /// Default: 0.
    /// </summary>
    [Range(0, 1000)]
    public int SpareNodes { get; init; }

    /// <summary>
    /// How many times what the pool has all maximums of its models may be together, accepted on purpose.
    /// Default: none; more than there is is warned of.
    /// </summary>
    [Range(1, 100)]
    public double? Oversubscription { get; init; }

    /// <summary>
    /// Disk of a node in GiB, for images and scratch files.
    /// Default: 200, since a serving image has 10 GiB and more and is unpacked beside its archive.
    /// </summary>
    [Range(20, 16_384)]
    public int DiskGiB { get; init; } = 200;

    /// <summary>
    /// Whether images and scratch files are on the machine's own NVMe disks, not on the disk that is attached to it. What is there is gone with the node.
    /// Default: false.
    /// </summary>
    public bool LocalNvme { get; init; }

    /// <summary>
    /// Whether a container starts before all of its image is there: GKE's image streaming, for images of Artifact Registry; pulling and unpacking in parallel on EKS.
    /// Default: false.
    /// </summary>
    public bool ImageStreaming { get; init; }

    /// <summary>
    /// The network between its nodes. Anything but Ethernet puts them close to each other, in one zone.
    /// Default: Ethernet.
    /// </summary>
    public NetworkFabric Fabric { get; init; } = NetworkFabric.Ethernet;

    /// <summary>
    /// How pods share a GPU.
    /// Default: not at all; each pod has its GPUs for itself.
    /// </summary>
    public SharingSpec Sharing { get; init; } = new();

    /// <summary>
    /// What the nodes run.
    /// Default: Amazon Linux 2023 on AWS, Container-Optimized OS on Google Cloud, Ubuntu on Azure; on a cluster that is there already it isn't known.
    /// </summary>
    public NodeImage? Image { get; init; }

    /// <summary>
    /// Who installs the NVIDIA driver.
    /// Default: the node image on AWS, the cloud on Google Cloud, the GPU Operator on Azure; on a cluster that is there already it isn't known.
    /// </summary>
    public DriverOwner? Driver { get; init; }

    /// <summary>
    /// Version of the driver, or its branch, such as <c>580</c>.
    /// Default: that of the node image, the cloud or the pinned chart.
    /// </summary>
    [RegularExpression(@"\d{3}(\.\d+)*", ErrorMessage = "a version in quotes, such as \"580.126.09\" or \"580\"")]
    public string? DriverVersion { get; init; }

    /// <summary>
    /// Seconds from the order of a node until it takes pods, its driver included.
    /// Default: none; what its kind of machine and driver take.
    /// </summary>
    [Range(1, 86_400)]
    public int? ReadySeconds { get; init; }

    /// <summary>
    /// MiB of an image that a node pulls and unpacks in a second.
    /// Default: 100; what a disk of 125 MiB/s leaves when an archive and its files share it.
    /// </summary>
    [Range(1, 100_000)]
    public int PullMiBPerSecond { get; init; } = 100;

    /// <summary>
    /// Labels of the nodes beside the platform's own, under a domain of yours or none.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = Named.None<string>();

    /// <summary>
    /// Tags of its machines and disks beside the platform's, for bills: labels on Google Cloud.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = Named.None<string>();
}
