using System.Text.Json.Nodes;
using MlPlatform.Core.Capacity;
using MlPlatform.Preview.Display;

namespace MlPlatform.Preview.Capacity;

/// <summary>Capacity plans as JSON.</summary>
static class CapacityJson
{
    public static string Write(LoadPlan load)
    {
        var plan = Of(load.Plan);
        if (load is { Machine: { } machine, Nodes: { } nodes })
        {
            plan["nodes"] = new JsonObject
            {
                ["machineType"] = machine.Name,
                ["gpuModel"] = machine.Gpu?.Name,
                ["replicasPerNode"] = nodes.ReplicasPerNode,
                ["nodes"] = nodes.Nodes,
                ["replicas"] = nodes.Room,
                ["gpus"] = nodes.Nodes * machine.Gpus,
                ["replicasWithoutZone"] = nodes.LeftWithoutZone,
                ["nodesForTargetWithoutZone"] = nodes.NodesForTargetWithoutZone,
            };
        }

        return ReadableJson.Text(plan);
    }

    public static string Write(string stack, IReadOnlyList<ModelCapacity> models) => ReadableJson.Text(new()
    {
        ["stack"] = stack,
        ["models"] = ReadableJson.Array(models, Of),
    });

    static JsonObject Of(ModelCapacity model) => new()
    {
        ["tenant"] = model.Tenant,
        ["model"] = model.Model,
        ["minReplicas"] = model.MinReplicas,
        ["maxReplicas"] = model.MaxReplicas,
        ["plan"] = Of(model.Plan),
        ["poolsHold"] = model.Holds,
        ["lacking"] = model.Lacking,
        ["replicasWithoutZone"] = model.LeftWithoutZone,
        ["pools"] = ReadableJson.Array(model.Pools, pool => new()
        {
            ["pool"] = pool.Pool,
            ["machineType"] = pool.MachineType,
            ["replicasPerNode"] = pool.ReplicasPerNode,
            ["replicas"] = pool.Replicas,
            ["nodes"] = pool.Nodes,
            ["maxNodes"] = pool.MaxNodes,
            ["gpus"] = pool.Gpus,
        }),
    };

    static JsonObject Of(CapacityPlan plan) => new()
    {
        ["requestsPerSecondPerReplica"] = plan.Load.RequestsPerSecondPerReplica,
        ["targetUtilization"] = plan.Load.TargetUtilization,
        ["headroom"] = plan.Load.Headroom,
        ["zones"] = plan.Zones,
        ["gpusPerReplica"] = plan.GpusPerReplica,
        ["peak"] = Of(plan.Peak),
        ["normal"] = plan.Normal is null ? null : Of(plan.Normal),
        ["low"] = plan.Low is null ? null : Of(plan.Low),
        ["minReplicas"] = plan.MinReplicas,
        ["normalReplicas"] = plan.NormalReplicas,
        ["maxReplicas"] = plan.MaxReplicas,
        ["maxGpus"] = plan.MaxGpus,
    };

    static JsonObject Of(ReplicaNeed need) => new()
    {
        ["requestsPerSecond"] = need.RequestsPerSecond,
        ["atFullLoad"] = need.AtFullLoad,
        ["atTarget"] = need.AtTarget,
        ["withHeadroom"] = need.WithHeadroom,
        ["withoutZone"] = need.WithoutZone,
    };
}
