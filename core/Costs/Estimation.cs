using MlPlatform.Core.Capacity.Packing;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Costs;

/// <summary>Puts an estimate together.</summary>
sealed class Estimation
{
    readonly PlatformSpec platform;
    readonly DateOnly? asOf;
    readonly string? priceRegion;
    readonly PlacedPlatform placed;
    readonly Levels levels;
    readonly PriceBook prices;
    readonly Dictionary<PlacedPool, PoolReckoning> pools;

    public Estimation(PlatformSpec platform, DateOnly? asOf, string? priceRegion)
    {
        this.platform = platform;
        this.asOf = asOf;
        this.priceRegion = priceRegion;
        placed = PlacedPlatform.Of(platform);
        levels = Levels.Of(placed);
        prices = new(platform.Cluster, priceRegion);
        pools = placed.Pools.Where(pool => pool.IsResolved).ToDictionary(pool => pool, pool => new PoolReckoning(pool, levels, prices, platform.Cost));
    }

    public CostEstimate Result()
    {
        var workloads = new WorkloadCharges(platform, prices);
        var charged = placed.Workloads.ToDictionary(workload => workload, workload => workloads.Of(workload));
        var cluster = new ClusterCharges(platform.Cluster, prices, asOf);
        IReadOnlyList<CostItem> items = [.. cluster.Of(platform), .. NodesThatAreNotKnown()];
        IReadOnlyList<TenantCost> tenants = [.. placed.Workloads.GroupBy(workload => workload.Tenant.Name).Select(tenant => Tenant(tenant.Key, [.. tenant], charged))];
        return new()
        {
            Cluster = platform.Cluster.Name,
            Cloud = platform.Cluster.Cloud,
            Region = platform.Cluster.Region,
            PriceRegion = priceRegion,
            AsOf = asOf,
            Pools = [.. pools.Values.Select(Pool)],
            ClusterItems = items,
            OfWorkloads = CostRange.Sum(charged.Values),
            Tenants = tenants,
            Assumptions = [.. Assumptions.Of(placed, levels), .. cluster.Assumptions, .. OtherRegion()],
            Unknowns = prices.Unknown,
            Prices = prices.Used,
        };
    }

    PoolCost Pool(PoolReckoning pool)
    {
        var caused = CostRange.Sum(placed.Models.SelectMany(model => levels.Replicas[model].Where(part => part.Pool == pool.Pool).Select(part => pool.Caused(model, part.Replicas))));
        var stranded = Stranded.Of(pool.Expected, placed.Workloads);
        return new()
        {
            Name = pool.Pool.Node.Name,
            MachineType = pool.Pool.Pool.Machines[0].Name,
            Capacity = pool.Pool.Pool.Spec.Capacity,
            Nodes = pool.Nodes,
            Machines = pool.Machines,
            MachinesOnDemand = pool.MachinesOnDemand,
            Disks = pool.Disks,
            Gpus = pool.Expected.Gpus,
            GpusTaken = pool.Expected.GpusTaken,
            GpusStranded = stranded.Gpus,
            PhysicalGpus = pool.Expected.Nodes * pool.Pool.Pool.GpusPerNode,
            StrandedShare = pool.Expected.Nodes * pool.Expected.Units.PerNode is > 0 and var units ? (decimal)stranded.Units / units : null,
            Caused = caused,
            Unused = pool.Unused(caused),
        };
    }

    TenantCost Tenant(string name, IReadOnlyList<PlacedWorkload> workloads, Dictionary<PlacedWorkload, CostRange> charged) => new()
    {
        Name = name,
        Models = [.. workloads.OfType<PlacedModel>().Select(model => Model(model, charged[model]))],
        Jobs = [.. workloads.OfType<PlacedJob>().Select(job => new WorkloadCost { Name = job.Node.Name, Replicas = new(0, 0, job.Node.Spec.PodCount), Cost = charged[job] })],
    };

    WorkloadCost Model(PlacedModel model, CostRange charged)
    {
        IReadOnlyList<(PlacedPool Pool, CountRange Replicas)> parts = [.. levels.Replicas[model]];
        return new()
        {
            Name = model.Node.Name,
            Replicas = new(parts.Sum(part => part.Replicas.Minimum), parts.Sum(part => part.Replicas.Expected), parts.Sum(part => part.Replicas.Maximum)),
            Cost = charged + CostRange.Sum(parts.Select(part => pools[part.Pool].Caused(model, part.Replicas))),
        };
    }

    IEnumerable<CostItem> NodesThatAreNotKnown()
    {
        if (platform.Pools.Count == 0)
        {
            prices.NoteUnknown("The pools of the cluster aren't told: no node is counted.");
            yield return new() { Name = "nodes of the cluster", Cost = CostRange.Always(Amount.Unknown) };
        }

        foreach (var pool in placed.Pools.Where(pool => !pool.IsResolved))
        {
            prices.NoteUnknown($"The machines of the pool '{pool.Node.Name}' aren't known: it isn't counted.");
            yield return new() { Name = $"nodes of '{pool.Node.Name}'", Cost = CostRange.Always(Amount.Unknown) };
        }
    }

    IEnumerable<string> OtherRegion() => priceRegion is not null && priceRegion != platform.Cluster.Region
        ? [$"Prices that aren't known in {platform.Cluster.Region ?? "the cluster's region"} are those of {priceRegion}, as asked for."]
        : [];
}
