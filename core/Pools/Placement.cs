using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>Where the replicas of a model run, and what each of them asks for to get there.</summary>
public sealed record Placement
{
    /// <summary>
    /// The pools that they may run in, by name: their nodes carry <see cref="NodePool.Label"/>. Empty where the pools of the cluster are
    /// unsaid; they then run wherever what they ask for is.
    /// </summary>
    public required IReadOnlyList<NodePool> Pools { get; init; }

    /// <summary>The resource that a replica asks for; null where it needs no GPU.</summary>
    public string? GpuResource { get; init; }

    /// <summary>What it gets of it: whole GPUs, slices or shares; null where it needs none or the pools are unsaid.</summary>
    public GpuOffer? Offer { get; init; }

    /// <summary>How many of it.</summary>
    public int GpuCount { get; init; }

    /// <summary>Model of the GPU; null where it needs none or the pools are unsaid.</summary>
    public GpuModel? Gpu { get; init; }

    /// <summary>Taints that they tolerate: those of their pools, and that of GPU nodes wherever they ask for GPUs.</summary>
    public IReadOnlyList<NodeTaint> Tolerated =>
        [.. (GpuCount > 0 ? Enumerable.Repeat(GpuNames.Taint, 1) : []).Concat(Pools.SelectMany(pool => pool.Taints)).Distinct()];

    /// <summary>Where a model of the platform runs.</summary>
    /// <param name="platform">The platform; rules have nothing against it.</param>
    /// <param name="model">A model of it.</param>
    /// <exception cref="ArgumentException">No pool can be found for it; the rules say so beforehand, with the place.</exception>
    public static Placement Of(PlatformSpec platform, WorkloadSpec model) => Of(NodePools.Of(platform), model);

    /// <summary>Where a model runs, among pools that are resolved already.</summary>
    /// <param name="pools">All pools of the platform.</param>
    /// <param name="model">A model of it.</param>
    /// <exception cref="ArgumentException">No pool can be found for it; the rules say so beforehand, with the place.</exception>
    public static Placement Of(IReadOnlyList<NodePool> pools, WorkloadSpec model)
    {
        ArgumentNullException.ThrowIfNull(pools);
        ArgumentNullException.ThrowIfNull(model);
        var search = new PlacementSearch(pools, model, property => property);
        return search.Found ?? throw new ArgumentException(string.Join(" ", search.Problems.Select(problem => problem.Message)), nameof(model));
    }
}
