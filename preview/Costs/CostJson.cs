using System.Text.Json.Nodes;
using MlPlatform.Core.Costs;
using static MlPlatform.Preview.Display.ReadableJson;

namespace MlPlatform.Preview.Costs;

/// <summary>An estimate as JSON: US dollars in cents, and beside each whether it is all that it costs.</summary>
static class CostJson
{
    public static string Write(StackCost cost)
    {
        var estimate = cost.Estimate;
        return Text(new()
        {
            ["stack"] = cost.Stack,
            ["cluster"] = estimate.Cluster,
            ["cloud"] = Word(estimate.Cloud),
            ["region"] = estimate.Region,
            ["priceRegion"] = estimate.PriceRegion,
            ["asOf"] = estimate.AsOf?.ToString("yyyy-MM-dd"),
            ["hoursPerMonth"] = CostEstimate.HoursPerMonth,
            ["total"] = Of(estimate.Total),
            ["totalOnDemand"] = Of(estimate.TotalOnDemand),
            ["pools"] = Array(estimate.Pools, Of),
            ["clusterItems"] = Array(estimate.ClusterItems, item => new() { ["name"] = item.Name, ["cost"] = Of(item.Cost) }),
            ["volumesAndLoadBalancers"] = Of(estimate.OfWorkloads),
            ["tenants"] = Array(estimate.Tenants, tenant => new()
            {
                ["name"] = tenant.Name,
                ["cost"] = Of(tenant.Cost),
                ["models"] = Array(tenant.Models, Of),
                ["jobs"] = Array(tenant.Jobs, Of),
            }),
            ["platform"] = Of(estimate.Platform),
            ["strandedShare"] = estimate.StrandedShare is { } share ? decimal.Round(share, 4) : null,
            ["unknowns"] = Texts(estimate.Unknowns),
            ["assumptions"] = Texts(estimate.Assumptions),
            ["prices"] = Array(estimate.Prices, price => new()
            {
                ["what"] = price.What,
                ["usd"] = price.Usd,
                ["unit"] = price.Unit,
                ["region"] = price.Region,
                ["date"] = price.Date?.ToString("yyyy-MM-dd"),
                ["checked"] = price.IsChecked,
                ["source"] = price.Source,
            }),
        });
    }

    static JsonObject Of(PoolCost pool) => new()
    {
        ["name"] = pool.Name,
        ["machineType"] = pool.MachineType,
        ["capacity"] = Word(pool.Capacity),
        ["nodes"] = Of(pool.Nodes),
        ["cost"] = Of(pool.Cost),
        ["machines"] = Of(pool.Machines),
        ["disks"] = Of(pool.Disks),
        ["machinesOnDemand"] = Of(pool.MachinesOnDemand),
        ["unused"] = Of(pool.Unused),
        ["gpus"] = pool.Gpus,
        ["gpusTaken"] = pool.GpusTaken,
        ["gpusStranded"] = pool.GpusStranded,
        ["strandedShare"] = pool.StrandedShare is { } share ? decimal.Round(share, 4) : null,
    };

    static JsonObject Of(WorkloadCost workload) => new() { ["name"] = workload.Name, ["replicas"] = Of(workload.Replicas), ["cost"] = Of(workload.Cost) };

    static JsonObject Of(CountRange counts) => new() { ["minimum"] = counts.Minimum, ["expected"] = counts.Expected, ["maximum"] = counts.Maximum };

    static JsonObject Of(CostRange cost) => new() { ["minimum"] = Of(cost.Minimum), ["expected"] = Of(cost.Expected), ["maximum"] = Of(cost.Maximum) };

    static JsonObject Of(Amount amount) => new() { ["usd"] = decimal.Round(amount.Usd, 2, MidpointRounding.AwayFromZero), ["complete"] = amount.Complete };
}
