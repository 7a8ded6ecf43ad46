using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>The pools of a platform that is being checked and the models in them, worked out once for all rules that hold one against the other.</summary>
sealed class PlacedPlatform
{
    readonly Lazy<IReadOnlyList<PoolSet>> sets;

    PlacedPlatform(Node<PlatformSpec> node, IReadOnlyList<PlacedPool> pools, IReadOnlyList<PlacedModel> models)
    {
        Node = node;
        Pools = pools;
        Models = models;
        sets = new(() => PoolSet.Of(models));
    }

    public Node<PlatformSpec> Node { get; }

    public Node<ClusterSpec> Cluster => Node.Part(nameof(PlatformSpec.Cluster), Node.Spec.Cluster);

    /// <summary>The pools, by name.</summary>
    public IReadOnlyList<PlacedPool> Pools { get; }

    /// <summary>The models of all tenants, by tenant and name.</summary>
    public IReadOnlyList<PlacedModel> Models { get; }

    /// <summary>The sets of pools whose models must find room there.</summary>
    public IReadOnlyList<PoolSet> Sets => sets.Value;

    /// <summary>Whether every pool is known, and none was left out because it couldn't be read.</summary>
    public bool PoolsAreKnown =>
        Node.Knows(nameof(PlatformSpec.Pools)) && !Node.LacksUnread(nameof(PlatformSpec.Pools)) && Pools.All(pool => pool.IsResolved);

    /// <summary>Places the models of a platform.</summary>
    public static PlacedPlatform Of(Node<PlatformSpec> node)
    {
        var cluster = node.Part(nameof(PlatformSpec.Cluster), node.Spec.Cluster);
        IReadOnlyList<PlacedPool> pools = [.. node.Parts(nameof(PlatformSpec.Pools), node.Spec.Pools).Select(pool => new PlacedPool(pool, cluster))];
        IReadOnlyList<NodePool> all = [.. pools.Select(pool => pool.Pool)];
        var byName = pools.ToDictionary(pool => pool.Node.Name, StringComparer.Ordinal);
        return new(node, pools, [
            .. node.Parts(nameof(PlatformSpec.Tenants), node.Spec.Tenants).SelectMany(tenant => tenant
                .Parts(nameof(TenantSpec.Models), tenant.Spec.Models)
                .Select(model => Place(node, byName, all, tenant, model))),
        ]);
    }

    static PlacedModel Place(
        Node<PlatformSpec> platform,
        Dictionary<string, PlacedPool> byName,
        IReadOnlyList<NodePool> all,
        Node<TenantSpec> tenant,
        Node<ModelSpec> model)
    {
        if (!model.Knows(nameof(ModelSpec.Gpus), nameof(ModelSpec.GpuModel)) || !model.KnowsAllOf(nameof(ModelSpec.Pools)) || !CanPlace(platform, byName, model.Spec))
            return new(tenant, model, null, [], []);
        var search = new PlacementSearch(all, model.Spec, model.Word);
        return new(tenant, model, search.Found, [.. search.Found?.Pools.Select(pool => byName[pool.Name]) ?? []], search.Problems);
    }

    // Nothing is concluded from a pool that couldn't be read, or is refused by a rule of its own.
    static bool CanPlace(Node<PlatformSpec> platform, Dictionary<string, PlacedPool> pools, ModelSpec model)
    {
        if (!platform.Knows(nameof(PlatformSpec.Pools)))
            return false;
        return model.Pools.Count > 0
            ? model.Pools.All(name => pools.TryGetValue(name, out var pool) ? pool.IsResolved : platform.KnowsKey(nameof(PlatformSpec.Pools), name))
            : pools.Values.All(pool => pool.IsResolved) && !platform.LacksUnread(nameof(PlatformSpec.Pools));
    }
}
