using MlPlatform.Core.Capacity;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Cuda;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>The pools of a platform that is being checked and the models in them, worked out once for all rules that hold one against the other.</summary>
sealed class PlacedPlatform
{
    readonly Lazy<IReadOnlyList<PoolSet>> sets;
    readonly Lazy<IReadOnlyList<(PoolSet Set, IReadOnlyList<PoolDemand> Over)>> overfull;
    readonly Lazy<IReadOnlyList<(PlacedModel Model, ModelCapacity Capacity)>> capacities;
    readonly Lazy<IReadOnlyList<CudaUse>> cudaUses;

    PlacedPlatform(Node<PlatformSpec> node, IReadOnlyList<PlacedPool> pools, IReadOnlyList<PlacedModel> models, IReadOnlyList<PlacedJob> jobs, DateOnly? asOf)
    {
        Node = node;
        Pools = pools;
        Models = models;
        Jobs = jobs;
        AsOf = asOf;
        Workloads = [.. models, .. jobs];
        sets = new(() => PoolSet.Of(models));
        overfull = new(() => MinimumsFitPools.Broken(Sets));
        cudaUses = new(() => [.. CudaUse.In(this)]);
        capacities = new(() => [.. ModelCapacity.Of(this)]);
        AutoscalerKind = KindOf(node);
    }

    public Node<PlatformSpec> Node { get; }

    public Node<ClusterSpec> Cluster => Node.Part(nameof(PlatformSpec.Cluster), Node.Spec.Cluster);

    public Node<AutoscalerSpec> Autoscaler => Node.Part(nameof(PlatformSpec.Autoscaler), Node.Spec.Autoscaler);

    /// <summary>What adds nodes to the pools; null where that isn't known.</summary>
    public AutoscalerKind? AutoscalerKind { get; }

    /// <summary>The pools, by name.</summary>
    public IReadOnlyList<PlacedPool> Pools { get; }

    /// <summary>The models of all tenants, by tenant and name.</summary>
    public IReadOnlyList<PlacedModel> Models { get; }

    /// <summary>The jobs of all tenants, by tenant and name.</summary>
    public IReadOnlyList<PlacedJob> Jobs { get; }

    /// <summary>Models and jobs.</summary>
    public IReadOnlyList<PlacedWorkload> Workloads { get; }

    /// <summary>The day as of which it is checked; null where no day is to matter.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>The sets of pools whose models must find room there.</summary>
    public IReadOnlyList<PoolSet> Sets => sets.Value;

    /// <summary>The sets that don't hold the minimums of their models.</summary>
    public IReadOnlyList<(PoolSet Set, IReadOnlyList<PoolDemand> Over)> Overfull => overfull.Value;

    /// <summary>The workloads whose GPU and CUDA version are known.</summary>
    public IReadOnlyList<CudaUse> CudaUses => cudaUses.Value;

    /// <summary>What the models that declare a load need.</summary>
    public IReadOnlyList<(PlacedModel Model, ModelCapacity Capacity)> Capacities => capacities.Value;

    /// <summary>Whether every pool is known, and none was left out because it couldn't be read.</summary>
    public bool PoolsAreKnown =>
        Node.Knows(nameof(PlatformSpec.Pools)) && !Node.LacksUnread(nameof(PlatformSpec.Pools)) && Pools.All(pool => pool.IsResolved);

    /// <summary>Places the models and jobs of a platform that rules have nothing against: all of it is known.</summary>
    public static PlacedPlatform Of(PlatformSpec platform) => Of(new Node<PlatformSpec>("", platform, SpecPath.Settings("platform"), new()));

    /// <summary>Places the models and jobs of a platform.</summary>
    public static PlacedPlatform Of(Node<PlatformSpec> node, DateOnly? asOf = null)
    {
        var cluster = node.Part(nameof(PlatformSpec.Cluster), node.Spec.Cluster);
        var machines = PoolMachines.Of(node, cluster);
        var autoscaler = KindOf(node);
        IReadOnlyList<PlacedPool> pools = [.. node.Parts(nameof(PlatformSpec.Pools), node.Spec.Pools).Select(pool => new PlacedPool(pool, machines) { Autoscaler = autoscaler })];
        IReadOnlyList<NodePool> all = [.. pools.Select(pool => pool.Pool)];
        var byName = pools.ToDictionary(pool => pool.Node.Name, StringComparer.Ordinal);
        var tenants = node.Parts(nameof(PlatformSpec.Tenants), node.Spec.Tenants).ToList();
        return new(
            node,
            pools,
            [.. tenants.SelectMany(tenant => Placed(tenant, nameof(TenantSpec.Models), tenant.Spec.Models, (model, found, its, problems) => new PlacedModel(tenant, model, found, its, problems)))],
            [.. tenants.SelectMany(tenant => Placed(tenant, nameof(TenantSpec.Jobs), tenant.Spec.Jobs, (job, found, its, problems) => new PlacedJob(tenant, job, found, its, problems)))],
            asOf);

        IEnumerable<TPlaced> Placed<TSpec, TPlaced>(
            Node<TenantSpec> tenant,
            string property,
            IReadOnlyDictionary<string, TSpec> specs,
            Func<Node<TSpec>, Placement?, IReadOnlyList<PlacedPool>, IReadOnlyList<PlacementProblem>, TPlaced> placed)
            where TSpec : WorkloadSpec =>
            tenant.Parts(property, specs).Select(part => Search(node, byName, all, part) is { } search
                ? placed(part, search.Found, [.. search.Found?.Pools.Select(pool => byName[pool.Name]) ?? []], search.Problems)
                : placed(part, null, [], []));
    }

    static AutoscalerKind? KindOf(Node<PlatformSpec> platform)
    {
        var cluster = platform.Part(nameof(PlatformSpec.Cluster), platform.Spec.Cluster);
        var autoscaler = platform.Part(nameof(PlatformSpec.Autoscaler), platform.Spec.Autoscaler);
        return autoscaler.Knows(nameof(AutoscalerSpec.Kind)) && cluster.Knows(nameof(ClusterSpec.Cloud)) ? PoolDefaults.Autoscaler(platform.Spec) : null;
    }

    static PlacementSearch? Search<TSpec>(Node<PlatformSpec> platform, Dictionary<string, PlacedPool> byName, IReadOnlyList<NodePool> all, Node<TSpec> node)
        where TSpec : WorkloadSpec =>
        node.Knows(nameof(WorkloadSpec.Gpus), nameof(WorkloadSpec.GpuModel), nameof(WorkloadSpec.MigProfile))
            && node.KnowsAllOf(nameof(WorkloadSpec.Pools))
            && CanPlace(platform, byName, node.Spec)
            ? new(all, node.Spec, node.Word)
            : null;

    // Nothing is concluded from a pool that couldn't be read, or is refused by a rule of its own.
    static bool CanPlace(Node<PlatformSpec> platform, Dictionary<string, PlacedPool> pools, WorkloadSpec model)
    {
        if (!platform.Knows(nameof(PlatformSpec.Pools)))
            return false;
        return model.Pools.Count > 0
            ? model.Pools.All(name => pools.TryGetValue(name, out var pool) ? pool is { IsResolved: true, KnowsWhatItIsFor: true } : platform.KnowsKey(nameof(PlatformSpec.Pools), name))
            : pools.Values.All(pool => pool is { IsResolved: true, KnowsWhatItIsFor: true }) && !platform.LacksUnread(nameof(PlatformSpec.Pools));
    }
}
