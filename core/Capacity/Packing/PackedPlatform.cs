using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Rules.Spot;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Capacity.Packing;

/// <summary>
/// The replicas of all models on the nodes of a platform: the hardest to place first, on nodes that are there before new ones. A scheduler
/// does it about as well; what it spreads over more nodes than needed isn't counted.
/// </summary>
sealed class PackedPlatform
{
    readonly Dictionary<PlacedPool, PackedPool> pools;
    readonly List<PlacedReplicas> placed = [];
    readonly List<PlacedReplicas> waiting = [];

    PackedPlatform(Dictionary<PlacedPool, PackedPool> pools) => this.pools = pools;

    /// <summary>The pools whose machines are known, by name.</summary>
    public IReadOnlyList<PackedPool> Pools => [.. pools.Values.OrderBy(pool => pool.Pool.Node.Name, StringComparer.Ordinal)];

    /// <summary>A pool as it is filled.</summary>
    public PackedPool Find(PlacedPool pool) => pools[pool];

    /// <summary>How many replicas of which model are in which pool.</summary>
    public IReadOnlyList<PlacedReplicas> Placed => placed;

    /// <summary>Replicas that found no room.</summary>
    public IReadOnlyList<PlacedReplicas> Waiting => waiting;

    /// <summary>Packs a platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="replicas">How many replicas a model has.</param>
    /// <param name="least">Nodes of a pool that are there anyway.</param>
    public static PackedPlatform Of(PlacedPlatform platform, Func<PlacedModel, long> replicas, Func<PlacedPool, int> least)
    {
        var order = PoolOrder.Of(platform.Pools, platform.Node.Spec.Autoscaler);
        var packed = new PackedPlatform(order.ToDictionary(
            pool => pool,
            pool => new PackedPool(pool, Math.Min(least(pool), pool.MostNodes), pool.MostNodes)));
        var rank = order.Index().ToDictionary(item => item.Item, item => item.Index);
        foreach (var model in platform.Models
            .Where(model => model.Pools.Count > 0)
            .OrderBy(model => model.Pools.Count)
            .ThenByDescending(model => model.Node.Spec.Gpus)
            .ThenByDescending(model => model.Node.Spec.Cpu)
            .ThenBy(model => model.Name, StringComparer.Ordinal))
        {
            packed.Place(model, replicas(model), [.. model.Fits.Where(fit => rank.ContainsKey(fit.Pool)).OrderBy(fit => rank[fit.Pool])]);
        }

        foreach (var pool in packed.pools.Values.Where(pool => pool.Pool.Pool.Spec.SpareNodes > 0))
            pool.AddSpare(pool.Pool.Pool.Spec.SpareNodes);
        return packed;
    }

    void Place(PlacedModel model, long replicas, IReadOnlyList<PoolFit> fits)
    {
        var floor = Math.Min(model.Node.Spec.OnDemandReplicas, replicas);
        var lacking = Fill(model, floor, [.. fits.Where(fit => SpotPools.Stays(fit.Pool.Pool.Spec.Capacity))]);
        lacking = Fill(model, replicas - floor + lacking, fits);
        if (lacking > 0)
            waiting.Add(new(model, null, lacking));
    }

    long Fill(PlacedModel model, long replicas, IReadOnlyList<PoolFit> fits)
    {
        var ask = Ask.Of(model);
        foreach (var fit in fits)
            replicas -= Note(model, fit.Pool, pools[fit.Pool].FillOpen(ask, replicas, fit.Nodes[0].AtMost));
        foreach (var fit in fits)
            replicas -= Note(model, fit.Pool, pools[fit.Pool].FillFresh(ask, replicas, fit.Nodes[0].AtMost));
        return replicas;
    }

    long Note(PlacedModel model, PlacedPool pool, long replicas)
    {
        if (replicas > 0)
            placed.Add(new(model, pool, replicas));
        return replicas;
    }
}
