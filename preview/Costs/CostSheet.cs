using System.Globalization;
using MlPlatform.Core.Costs;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Display;
using static MlPlatform.Preview.Display.Numbers;

namespace MlPlatform.Preview.Costs;

/// <summary>An estimate as tables for people: by pool, by tenant and model, and what it rests on.</summary>
static class CostSheet
{
    public static Sheet Of(StackCost cost)
    {
        var estimate = cost.Estimate;
        var sheet = new Sheet()
            .Line($"{cost.Stack}: US dollars a month of {CostEstimate.HoursPerMonth} hours{(estimate.Region is { } region ? $", {region}" : "")}", Ink.Heading)
            .Line();
        Pools(estimate).AddTo(sheet);
        sheet.Line();
        Tenants(estimate).AddTo(sheet);
        sheet.Line();
        AddRemarks(sheet, estimate);
        AddList(sheet, "Not known, and not counted:", estimate.Unknowns, Ink.Warning);
        AddList(sheet, "Taken to be so:", estimate.Assumptions, Ink.Plain);
        var sources = estimate.Prices.Select(price => price.Source).Distinct().Order(StringComparer.Ordinal).ToList();
        AddList(sheet, "Prices:", [.. estimate.Prices.Select(price => Price(price, sources.IndexOf(price.Source) + 1)), .. sources.Select((source, index) => $"[{index + 1}] {source}")], Ink.Plain);
        return sheet.Line("In whole dollars; sums are of the exact figures. ? = not known. Rest = what no model takes of a pool's nodes.");
    }

    static TextTable Pools(CostEstimate estimate)
    {
        var table = new TextTable("Pool", "Nodes", "Minimum ", "Expected ", "Maximum ");
        foreach (var pool in estimate.Pools)
            Row(table, pool.Cost, pool.Name, $"{Counts(pool.Nodes)} {pool.MachineType}{Bought(pool.Capacity)}");
        foreach (var item in estimate.ClusterItems)
            Row(table, item.Cost, item.Name, "");
        if (estimate.OfWorkloads != CostRange.None)
            Row(table, estimate.OfWorkloads, "volumes and load balancers of models", "");
        Row(table, estimate.Total, "Total", "", Ink.Heading);
        return estimate.Pools.Any(pool => pool.Capacity == CapacityType.Spot) ? Row(table, estimate.TotalOnDemand, "Were all machines bought on demand", "", Ink.Faint) : table;
    }

    static string Bought(CapacityType capacity) => capacity switch
    {
        CapacityType.OnDemand => "",
        CapacityType.Spot => ", spot",
        CapacityType.Reserved => ", reserved",
        CapacityType.CapacityBlock => ", capacity block",
        CapacityType.FlexStart => ", flex-start",
        _ => ", queued",
    };

    static TextTable Tenants(CostEstimate estimate)
    {
        var table = new TextTable("Tenant", "Replicas", "Minimum ", "Expected ", "Maximum ");
        foreach (var tenant in estimate.Tenants)
        {
            Row(table, tenant.Cost, tenant.Name, "");
            foreach (var model in tenant.Models)
                Row(table, model.Cost, $"  {model.Name}", Counts(model.Replicas), Ink.Faint);
            foreach (var job in tenant.Jobs)
                Row(table, job.Cost, $"  {job.Name}, job", "", Ink.Faint);
        }

        Row(table, estimate.Platform, "platform", "");
        Row(table, estimate.ClusterOwn, "  the cluster itself", "", Ink.Faint);
        foreach (var pool in estimate.Pools)
            Row(table, pool.Unused, $"  rest of {pool.Name}", "", Ink.Faint);
        return Row(table, estimate.Total, "Total", "", Ink.Heading);
    }

    static void AddRemarks(Sheet sheet, CostEstimate estimate)
    {
        foreach (var pool in estimate.Pools.Where(pool => pool.Gpus > 0))
        {
            var idle = pool.Gpus - pool.GpusTaken - pool.GpusStranded;
            var left = pool.StrandedShare is > 0 and var share ? $" Stranded share, with slices that the layout leaves over: {Percent(share)}." : "";
            sheet.Line(
                $"{pool.Name}: of {Plain(pool.Gpus)} GPUs (or slices, shares) at the expected size, {Plain(pool.GpusTaken)} are taken, {Plain(idle)} idle, "
                + $"{Plain(pool.GpusStranded)} stranded (no pod can use them).{left}");
        }

        if (estimate.StrandedShare is { } stranded)
            sheet.Line($"Stranded share of all GPUs: {Percent(stranded)}.");
        sheet.Line();
    }

    static void AddList(Sheet sheet, string heading, IEnumerable<string> sentences, Ink ink)
    {
        var lines = sentences.ToList();
        if (lines.Count == 0)
            return;
        sheet.Line(heading, Ink.Heading);
        foreach (var line in lines)
            sheet.Line($"  {line}", ink);
        sheet.Line();
    }

    static string Price(UsedPrice price, int source)
    {
        var where = price.Region is null ? "" : $", {price.Region}";
        var date = price.Date is { } day ? string.Create(CultureInfo.InvariantCulture, $", {day:yyyy-MM-dd}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{price.What}: {price.Usd:0.######} per {price.Unit}{where}{date} [{source}]");
    }

    static TextTable Row(TextTable table, CostRange cost, string name, string counts, Ink ink = Ink.Plain) =>
        table.Row(ink, name, counts, Text(cost.Minimum), Text(cost.Expected), Text(cost.Maximum));

    static string Text(Amount amount) =>
        amount.IsUnknown ? "?" : $"{(amount.Complete ? "" : "at least ")}{decimal.Round(amount.Usd, MidpointRounding.AwayFromZero).ToString("#,0", CultureInfo.InvariantCulture)}";

    static string Counts(CountRange counts) => $"{Plain(counts.Minimum)} / {Plain(counts.Expected)} / {Plain(counts.Maximum)}";
}
