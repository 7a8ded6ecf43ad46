using MlPlatform.Core.Capacity.Packing;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Costs;

/// <summary>What the nodes of a pool cost, and which part of it a replica causes.</summary>
sealed class PoolReckoning
{
    readonly PlacedPool pool;
    readonly IReadOnlyList<long> units;
    readonly IReadOnlyList<bool> full;

    public PoolReckoning(PlacedPool pool, Levels levels, PriceBook prices, CostSpec cost)
    {
        this.pool = pool;
        var nodes = levels.Of(pool, packed => packed.Nodes);
        Nodes = new(nodes[0], nodes[1], nodes[2]);
        units = levels.Of(pool, packed => pool.Pool.IsGpu ? packed.Nodes * packed.Units.PerNode : packed.Millicores);
        full = levels.Of(pool, packed => pool.Pool.IsGpu && packed.Gpus == packed.GpusTaken && packed.Units.StrandedByLayout == 0);
        Expected = levels.Of(pool, packed => packed)[1];

        var machine = pool.Pool.Machines[0];
        Machines = Nodes.Times(Month(machine, prices, cost));
        MachinesOnDemand = Nodes.Times(prices.Hour(machine, CapacityType.OnDemand) is { } hour ? new(hour * CostEstimate.HoursPerMonth, true) : Amount.Unknown);
        Disks = Nodes.Times(prices.Find(ChargeKind.DiskGiBMonth) is { } disk ? new(disk * pool.Pool.Spec.DiskGiB, true) : Amount.Unknown);
    }

    public PlacedPool Pool => pool;

    public CountRange Nodes { get; }

    public PackedPool Expected { get; }

    public CostRange Machines { get; }

    public CostRange MachinesOnDemand { get; }

    public CostRange Disks { get; }

    /// <summary>The part of the pool's cost that replicas of a model cause: by GPUs, or by CPU where the pool has none.</summary>
    public CostRange Caused(PlacedModel model, CountRange replicas)
    {
        var each = pool.Pool.IsGpu ? model.Node.Spec.Gpus * Expected.Units.Of(Ask.Of(model).Resource) : Ask.Of(model).Millicores;
        var all = Machines + Disks;
        return new(Part(all.Minimum, replicas.Minimum, units[0]), Part(all.Expected, replicas.Expected, units[1]), Part(all.Maximum, replicas.Maximum, units[2]));

        Amount Part(Amount whole, long count, long of) => count == 0 || of == 0 ? Amount.None : whole with { Usd = whole.Usd * count * each / of };
    }

    /// <summary>What is left of the pool's cost: nothing where every GPU is taken, though its price isn't known.</summary>
    public CostRange Unused(CostRange caused)
    {
        var rest = Machines + Disks - caused;
        return new(Rest(rest.Minimum, 0), Rest(rest.Expected, 1), Rest(rest.Maximum, 2));

        Amount Rest(Amount amount, int level) => full[level] ? new(amount.Usd, true) : amount;
    }

    Amount Month(MachineType machine, PriceBook prices, CostSpec cost)
    {
        var onDemand = prices.Hour(machine, CapacityType.OnDemand);
        if (pool.Pool.Spec.Capacity is not (CapacityType.OnDemand or CapacityType.Reserved or CapacityType.Spot))
            return prices.Unpriced(pool.Node.Name, pool.Pool.Spec.Capacity);
        if (pool.Pool.Spec.Capacity != CapacityType.Spot)
            return onDemand is { } hour ? new(hour * CostEstimate.HoursPerMonth, true) : Amount.Unknown;

        var fallback = (decimal)cost.SpotFallbackShare;
        return (prices.Hour(machine, CapacityType.Spot), onDemand) switch
        {
            ({ } spot, { } full) => new(SpotMix.UsdPerHour(full, spot, fallback) * CostEstimate.HoursPerMonth, true),
            ({ } spot, null) => new(spot * (1 - fallback) * CostEstimate.HoursPerMonth, fallback == 0),
            (null, { } full) => new(full * fallback * CostEstimate.HoursPerMonth, fallback == 1),
            _ => Amount.Unknown,
        };
    }
}
