using System.Collections.Immutable;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Mig;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>What follows from how a pool shares its GPUs, or why nothing does.</summary>
sealed record PoolSharing
{
    /// <summary>Of a pool without GPUs.</summary>
    public static readonly PoolSharing None = new();

    /// <summary>What pods may ask for; nothing where something is wrong.</summary>
    public IReadOnlyList<GpuOffer> Offers { get; init; } = [];

    /// <summary>How many of each resource a node offers.</summary>
    public IReadOnlyDictionary<string, int> PerNode { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>How the GPUs of a node are cut; null where they aren't, or can't be like that.</summary>
    public MigPartition? Partition { get; init; }

    /// <summary>Key of the device plugin's configuration.</summary>
    public string? ConfigKey { get; init; }

    /// <summary>Value of the label by which the MIG manager finds how to cut the GPUs; null where something else does.</summary>
    public string? MigConfig { get; init; }

    /// <summary>Whether Google's device plugin shares the GPUs, which it does on GKE unless NVIDIA's operator owns the node.</summary>
    public bool ByGoogle { get; init; }

    /// <summary>Whether the GPUs are to be cut and can't be.</summary>
    public bool NotMigCapable { get; init; }

    /// <summary>What is wrong with the layouts.</summary>
    public IReadOnlyList<MigProblem> LayoutProblems { get; init; } = [];

    /// <summary>Whether slices differ where all of them go by one name.</summary>
    public bool NotUniform { get; init; }

    /// <summary>The ways of sharing that exclude each other, by their properties.</summary>
    public (string One, string Other)? Contradiction { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => this is { NotMigCapable: false, LayoutProblems: [], NotUniform: false, Contradiction: null };

    /// <summary>What follows from a pool's sharing.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="gpu">Model of its GPUs; null where it has none.</param>
    /// <param name="gpus">GPUs of a node.</param>
    public static PoolSharing Of(CloudProvider cloud, NodePoolSpec pool, GpuModel? gpu, int gpus)
    {
        if (gpu is null)
            return None;
        var byGoogle = cloud == CloudProvider.Gcp && pool.Driver != DriverOwner.Operator;
        var wrong = new PoolSharing { ByGoogle = byGoogle };
        var sharing = pool.Sharing;
        if (sharing is { TimeSlicing: not null, Mps: not null })
            return wrong with { Contradiction = (nameof(SharingSpec.TimeSlicing), nameof(SharingSpec.Mps)) };
        if (sharing is { Mig: not null, Mps: not null } && !byGoogle)
            return wrong with { Contradiction = (nameof(SharingSpec.Mig), nameof(SharingSpec.Mps)) };
        if (sharing.Mig is null)
            return Offering(wrong, sharing, [new() { Resource = GpuNames.Resource, Device = GpuNames.Resource, PerNode = gpus }]);
        if (MigGeometries.Find(gpu.Name) is not { } geometry)
            return wrong with { NotMigCapable = true };

        var (partition, problems) = MigPartition.Of(geometry, gpus, sharing.Mig);
        if (partition is null)
            return wrong with { LayoutProblems = problems };
        if (byGoogle ? !IsGoogles(partition) : sharing.Mig.Strategy == MigStrategy.Single && !partition.IsUniform)
            return wrong with { NotUniform = true, Partition = partition };
        var cut = wrong with { Partition = partition, MigConfig = byGoogle ? null : partition.ConfigName };
        return Offering(cut, sharing, [.. Slices(partition, byGoogle ? MigStrategy.Single : sharing.Mig.Strategy)]);
    }

    /// <summary>Whether Google's plugin cuts GPUs like that: all of a pool into as many of one profile as fit.</summary>
    static bool IsGoogles(MigPartition partition) => partition.IsUniform && partition.Gpus.All(layout => layout!.Counts[0].Count == layout.Counts[0].Profile.Most);

    static IEnumerable<GpuOffer> Slices(MigPartition partition, MigStrategy strategy)
    {
        foreach (var count in partition.Counts)
        {
            var resource = strategy == MigStrategy.Single ? GpuNames.Resource : count.Profile.Resource;
            yield return new() { Resource = resource, Device = resource, PerNode = count.Count, Profile = count.Profile };
        }

        if (partition.WholeGpus > 0)
            yield return new() { Resource = GpuNames.Resource, Device = GpuNames.Resource, PerNode = partition.WholeGpus };
    }

    static PoolSharing Offering(PoolSharing sharing, SharingSpec spec, IReadOnlyList<GpuOffer> devices)
    {
        IReadOnlyList<GpuOffer> offers = [.. devices.Select(device => Shared(sharing.ByGoogle, spec, device))];
        return sharing with
        {
            Offers = offers,
            PerNode = offers.ToImmutableSortedDictionary(offer => offer.Resource, offer => offer.PerNode, StringComparer.Ordinal),
            ConfigKey = sharing.ByGoogle ? null : DevicePluginConfig.Key(spec, offers),
        };
    }

    static GpuOffer Shared(bool byGoogle, SharingSpec spec, GpuOffer device) => spec switch
    {
        { TimeSlicing: { } turns } => device with
        {
            Resource = turns.RenameByDefault && !byGoogle ? $"{device.Device}{GpuNames.SharedSuffix}" : device.Device,
            PerNode = device.PerNode * turns.Replicas,
            Sharing = GpuSharing.TimeSlicing,
            Shares = turns.Replicas,
            OneAPod = byGoogle || turns.FailRequestsGreaterThanOne,
        },
        { Mps: { } mps } => device with { PerNode = device.PerNode * mps.Replicas, Sharing = GpuSharing.Mps, Shares = mps.Replicas, OneAPod = true },
        _ => device,
    };
}
