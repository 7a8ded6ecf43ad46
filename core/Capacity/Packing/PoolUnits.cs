using MlPlatform.Core.Pools;

namespace MlPlatform.Core.Capacity.Packing;

/// <summary>
/// What the GPUs of a pool are counted in: as they are offered, GPUs or shares; where they are cut, compute slices, since a slice 3g is three
/// times a slice 1g.
/// </summary>
sealed class PoolUnits
{
    readonly Dictionary<string, long> weights;

    public PoolUnits(NodePool pool)
    {
        var whole = pool.Partition?.Gpus.FirstOrDefault(layout => layout is not null)?.Geometry.ComputeSlices ?? 1;
        IsCut = pool.Partition is not null;
        weights = pool.GpuOffers.ToDictionary(offer => offer.Resource, offer => offer.Profile?.ComputeSlices ?? (long)whole, StringComparer.Ordinal);
        // Shares of a slice are as many of its compute slices, each of them for all who share it.
        StrandedByLayout = (pool.Partition?.StrandedComputeSlices ?? 0) * (pool.GpuOffers is [var offer, ..] ? offer.Shares : 1);
        PerNode = pool.GpuOffers.Sum(offer => offer.PerNode * weights[offer.Resource]) + StrandedByLayout;
    }

    /// <summary>Whether the GPUs are cut into slices.</summary>
    public bool IsCut { get; }

    /// <summary>Units of a node.</summary>
    public long PerNode { get; }

    /// <summary>Units of a node that its layout leaves to nobody.</summary>
    public long StrandedByLayout { get; }

    /// <summary>Units of one of what is offered.</summary>
    public long Of(string? resource) => resource is null ? 0 : weights.GetValueOrDefault(resource);
}
