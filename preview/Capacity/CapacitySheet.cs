using MlPlatform.Core.Capacity;
using MlPlatform.Preview.Display;
using static MlPlatform.Preview.Display.Numbers;

namespace MlPlatform.Preview.Capacity;

/// <summary>Capacity plans as tables for people, step by step.</summary>
static class CapacitySheet
{
    const string Measured = "A replica's throughput is taken as it was measured: on shared GPUs it must have been measured under sharing.";

    /// <summary>The plan of one load.</summary>
    public static Sheet Of(LoadPlan load)
    {
        var (plan, peak) = (load.Plan, load.Plan.Peak);
        var sheet = new Sheet()
            .Line($"{Plain(peak.RequestsPerSecond)} requests a second at the peak, {Plain((decimal)plan.Load.RequestsPerSecondPerReplica)} a replica", Ink.Heading)
            .Line();
        var table = new TextTable("", "Replicas ", "GPUs ", "")
            .Row("At full load", Plain(peak.AtFullLoad), Gpus(peak.AtFullLoad))
            .Row($"At the target, {Percent((decimal)plan.Load.TargetUtilization)}", Plain(peak.AtTarget), Gpus(peak.AtTarget))
            .Row($"With {Percent((decimal)plan.Load.Headroom)} headroom", Plain(peak.WithHeadroom), Gpus(peak.WithHeadroom));
        if (peak.WithoutZone is { } without)
            table.Row($"At the target while one of {plan.Zones} zones is gone", Plain(without), Gpus(without));
        if (load is { Machine: { } machine, Nodes: { } nodes })
            table.Row($"In whole nodes of {machine.Name}", Plain(nodes.Room), Plain(nodes.Nodes * machine.Gpus), $"{Count(nodes.Nodes, "node")} of {machine.Gpus} x {machine.Gpu?.Name}");
        table.AddTo(sheet);

        sheet.Line().Line($"Needed: {Count(plan.MaxReplicas, "replica")}, {Count(plan.MaxGpus, "GPU")}{(load.Nodes is null ? "" : $", {Count(load.Nodes.Nodes, "node")}")}.");
        if (load.Nodes is not null)
            sheet.Line($"Whole nodes: {WithoutZone(plan, load.Nodes.LeftWithoutZone, load.Nodes.Nodes, load.Nodes.NodesForTargetWithoutZone)}").Line("Nodes are filled by their GPUs alone: in a stack, CPU, memory and pods count too.");
        return sheet.Line(Measured);

        string Gpus(long replicas) => Plain(replicas * plan.GpusPerReplica);
    }

    /// <summary>The plans of a stack's models.</summary>
    public static Sheet Of(string stack, IReadOnlyList<ModelCapacity> models)
    {
        if (models.Count == 0)
            return new Sheet().Line($"{stack}: no model declares a load. Give models 'load' with peakRequestsPerSecond and requestsPerSecondPerReplica.");
        var sheet = new Sheet().Line($"{stack}: what the declared loads need", Ink.Heading).Line();
        var table = new TextTable("Model", "Peak/s ", "A replica ", "Full load ", "Target ", "Headroom ", "Zone gone ", "GPUs ", "Least ", "Normal ", "Most ", "Declared ", "Nodes");
        foreach (var model in models)
        {
            var (plan, peak) = (model.Plan, model.Plan.Peak);
            table.Row(
                Name(model),
                Plain(peak.RequestsPerSecond),
                Plain((decimal)plan.Load.RequestsPerSecondPerReplica),
                Plain(peak.AtFullLoad),
                Plain(peak.AtTarget),
                Plain(peak.WithHeadroom),
                peak.WithoutZone is { } zone ? Plain(zone) : "-",
                Plain(plan.MaxGpus),
                plan.MinReplicas is { } least ? Plain(least) : "?",
                plan.NormalReplicas is { } normal ? Plain(normal) : "?",
                Plain(plan.MaxReplicas),
                $"{model.MinReplicas} to {model.MaxReplicas}",
                Nodes(model));
        }

        table.AddTo(sheet);
        sheet.Line();
        foreach (var model in models)
            AddRemarks(sheet, model);
        return sheet.Line("Each model has the pools for itself here. ? = its requests at that time aren't declared.").Line(Measured);
    }

    static void AddRemarks(Sheet sheet, ModelCapacity model)
    {
        if (model.Pools.Count == 0)
            sheet.Line($"{Name(model)}: its pools aren't known.");
        else if (model.Lacking > 0)
            sheet.Line($"{Name(model)}: its pools hold {Plain(model.Holds ?? 0)}, {Plain(model.Lacking)} too few.", Ink.Warning);
        else
            sheet.Line($"{Name(model)}: {WithoutZone(model.Plan, model.LeftWithoutZone, model.Nodes ?? 0, null)}");
        if (model.Plan.MaxReplicas > model.MaxReplicas)
            sheet.Line($"{Name(model)}: its maximum of {model.MaxReplicas} is below the {Plain(model.Plan.MaxReplicas)} that are needed.", Ink.Warning);
    }

    static string WithoutZone(CapacityPlan plan, long? left, long nodes, long? forTarget)
    {
        if (left is not { } stay)
            return "the zones aren't known: what one takes with it isn't reckoned.";
        var where = $"of {Count(nodes, "node")} in {Count(plan.Zones ?? 0, "zone")}, one zone takes {Plain(plan.MaxReplicas - stay)} replicas with it: {Plain(stay)} stay";
        var served = plan.Utilization(stay) is { } share ? $", and the peak takes {Percent(share)} of their full load" : "";
        var more = forTarget is { } target && target > nodes ? $"; {Count(target, "node")} would hold it at the target" : "";
        return $"{where}{served}{more}.";
    }

    static string Name(ModelCapacity model) => $"{model.Tenant}/{model.Model}";

    static string Nodes(ModelCapacity model) => model.Pools.Count == 0
        ? "?"
        : string.Join(", ", model.Pools.Where(pool => pool.Nodes > 0).Select(pool => $"{pool.Pool} {Plain(pool.Nodes)} of {pool.MaxNodes} ({pool.MachineType}, {pool.ReplicasPerNode} a node)"));
}
