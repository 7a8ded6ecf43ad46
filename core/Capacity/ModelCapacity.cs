using MlPlatform.Core.Capacity.Packing;
using MlPlatform.Core.Networks;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Capacity;

/// <summary>What a model's declared load needs, held against its own maximum and its pools.</summary>
public sealed record ModelCapacity
{
    /// <summary>Its tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>Its name.</summary>
    public required string Model { get; init; }

    /// <summary>What the load needs.</summary>
    public required CapacityPlan Plan { get; init; }

    /// <summary>Replicas that the spec has at least.</summary>
    public required int MinReplicas { get; init; }

    /// <summary>Replicas that the spec allows at most.</summary>
    public required int MaxReplicas { get; init; }

    /// <summary>Its pools in the order in which they are filled; none where they aren't known.</summary>
    public required IReadOnlyList<PoolCapacity> Pools { get; init; }

    /// <summary>Replicas that the pools hold, other models left aside; null where the pools aren't known.</summary>
    public long? Holds => Pools.Count == 0 ? null : Pools.Sum(pool => pool.Holds);

    /// <summary>Replicas of the plan for which the pools have no room, other models left aside.</summary>
    public long Lacking => Pools.Count == 0 ? 0 : Plan.MaxReplicas - Pools.Sum(pool => pool.Replicas);

    /// <summary>Nodes that the plan's peak needs; null where the pools aren't known.</summary>
    public long? Nodes => Pools.Count == 0 ? null : Pools.Sum(pool => pool.Nodes);

    /// <summary>Replicas of the plan's peak that stay when the fullest zone is gone, as far as the pools hold them; null where zones or pools aren't known.</summary>
    public long? LeftWithoutZone { get; init; }

    /// <summary>The models of a platform that declare a load, by tenant and name.</summary>
    /// <param name="platform">The platform; rules have nothing against it.</param>
    public static IReadOnlyList<ModelCapacity> Of(PlatformSpec platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return [.. PlacedPlatform.Of(platform).Capacities.Select(found => found.Capacity)];
    }

    internal static IEnumerable<(PlacedModel Model, ModelCapacity Capacity)> Of(PlacedPlatform platform)
    {
        var rank = new Lazy<Dictionary<PlacedPool, int>>(() => PoolOrder.Of(platform.Pools, platform.Node.Spec.Autoscaler).Index().ToDictionary(item => item.Item, item => item.Index));
        var zones = SubnetPlan.Zones(platform.Node.Spec.Cluster);
        return platform.Models
            .Where(model => model.Node.Spec.Load is not null)
            .Select(model => (model, Of(model, model.Node.Spec.Load!, ZonesOf(model, zones), [.. model.Fits.Where(fit => rank.Value.ContainsKey(fit.Pool)).OrderBy(fit => rank.Value[fit.Pool])])));
    }

    static ModelCapacity Of(PlacedModel model, LoadSpec load, int? zones, IReadOnlyList<PoolFit> fits)
    {
        var plan = CapacityPlan.Of(load, model.Node.Spec.Gpus, zones);
        var pools = Filled(plan.MaxReplicas, fits);
        return new()
        {
            Tenant = model.Tenant.Name,
            Model = model.Node.Name,
            Plan = plan,
            MinReplicas = model.Node.Spec.MinReplicas,
            MaxReplicas = model.Node.Spec.MaxReplicas,
            Pools = pools,
            LeftWithoutZone = zones is { } known && pools.Length > 0 ? Left(pools, known) : null,
        };
    }

    // Nodes that are there anyway first, then those that an autoscaler would add.
    static PoolCapacity[] Filled(long replicas, IReadOnlyList<PoolFit> fits)
    {
        var rest = replicas;
        var taken = new long[fits.Count];
        foreach (var nodes in new Func<PlacedPool, int>[] { pool => Math.Min(pool.Pool.Spec.MinNodes, pool.Pool.Spec.MaxNodes), pool => pool.MostNodes })
        {
            foreach (var (index, fit) in fits.Index())
            {
                var more = Math.Min(rest, ((long)nodes(fit.Pool) * fit.Nodes[0].AtMost) - taken[index]);
                (taken[index], rest) = (taken[index] + more, rest - more);
            }
        }

        return [.. fits.Select((fit, index) => Filled(fit, taken[index]))];
    }

    static PoolCapacity Filled(PoolFit fit, long replicas)
    {
        var node = fit.Nodes[0];
        var nodes = replicas == 0 ? 0 : NodeNeed.RoundedUp(replicas, node.AtMost);
        return new()
        {
            Pool = fit.Pool.Node.Name,
            MachineType = node.Node.Machine.Name,
            ReplicasPerNode = node.AtMost,
            MaxNodes = fit.Pool.MostNodes,
            Replicas = replicas,
            Nodes = nodes,
            Gpus = nodes * node.Node.Gpus,
        };
    }

    // Of several pools it isn't known which nodes share a zone: the replicas alone are then spread evenly.
    static long Left(PoolCapacity[] pools, int zones)
    {
        PoolCapacity[] filled = [.. pools.Where(pool => pool.Replicas > 0)];
        return filled is [var only]
            ? NodeNeed.Left(only.Replicas, only.Nodes, only.ReplicasPerNode, zones)
            : NodeNeed.Left(filled.Sum(pool => pool.Replicas), filled.Sum(pool => pool.Nodes), filled.Select(pool => pool.ReplicasPerNode).DefaultIfEmpty().Max(), zones);
    }

    static int? ZonesOf(PlacedModel model, IReadOnlyList<string> ofCluster)
    {
        var zones = model.Pools.All(pool => pool.Pool.Spec.Zones.Count == 0)
            ? ofCluster.Count
            : model.Pools.SelectMany(pool => pool.Pool.Spec.Zones.Count > 0 ? pool.Pool.Spec.Zones : ofCluster).Distinct(StringComparer.Ordinal).Count();
        return zones == 0 ? null : zones;
    }
}
