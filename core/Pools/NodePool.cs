using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Mig;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>A pool with all that follows from its spec: what its nodes are, what they are labelled, and what they offer.</summary>
public sealed record NodePool
{
    /// <summary>Label that says which pool a node is in.</summary>
    public const string Label = "mlplatform.io/pool";

    /// <summary>Name of the pool.</summary>
    public required string Name { get; init; }

    /// <summary>What it follows from.</summary>
    public required NodePoolSpec Spec { get; init; }

    /// <summary>Its machine types, the one wanted most first.</summary>
    public required IReadOnlyList<MachineType> Machines { get; init; }

    /// <summary>Model of its GPUs; null where it has none.</summary>
    public GpuModel? Gpu { get; init; }

    /// <summary>GPUs of a node, before they are shared.</summary>
    public int GpusPerNode { get; init; }

    /// <summary>Whether its nodes have GPUs, and refuse what asks for none.</summary>
    public bool IsGpu => Gpu is not null;

    /// <summary>Labels that its nodes are given, by key.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Labels that the cloud puts on its nodes by itself, as far as they follow from the pool, by key.</summary>
    public IReadOnlyDictionary<string, string> CloudLabels { get; init; } = Named.None<string>();

    /// <summary>Taints of its nodes.</summary>
    public required IReadOnlyList<NodeTaint> Taints { get; init; }

    /// <summary>What a node offers beside CPU and memory: how many of each resource, by its name.</summary>
    public required IReadOnlyDictionary<string, int> Offers { get; init; }

    /// <summary>
    /// What pods may ask for to get a GPU of the pool, a slice or a share: one thing, or one a profile under the mixed strategy. None where
    /// it has no GPUs, or where what is wrong with their sharing is told by a rule.
    /// </summary>
    public IReadOnlyList<GpuOffer> GpuOffers { get; init; } = [];

    /// <summary>
    /// The resource that pods ask for to get a GPU of the pool, or a share of one, where there is only one; else a model's
    /// <see cref="Placement.GpuResource"/> tells which.
    /// </summary>
    public required string GpuResource { get; init; }

    /// <summary>How its GPUs are cut; null where they are whole.</summary>
    public MigPartition? Partition { get; init; }

    /// <summary>What is wrong with how its GPUs are shared, as rules tell it.</summary>
    internal PoolSharing Sharing { get; init; } = PoolSharing.None;

    /// <summary>
    /// Key of its configuration in the device plugin's ConfigMap (<see cref="DevicePluginConfig.Of"/>); null where each pod has its GPUs or
    /// slices for itself, and where the cloud's own plugin shares them.
    /// </summary>
    public string? DevicePluginConfig { get; init; }
}
