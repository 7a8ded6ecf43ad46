using System.Text.Json.Nodes;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Display;

namespace MlPlatform.Preview.Catalogues;

/// <summary>GPUs and their machines as JSON.</summary>
static class GpuJson
{
    public static string Write(IReadOnlyList<ListedGpu> gpus) => ReadableJson.Text(new() { ["gpus"] = ReadableJson.Array(gpus, Of) });

    static JsonObject Of(ListedGpu listed) => new()
    {
        ["name"] = listed.Gpu.Name,
        ["memoryMiB"] = listed.Gpu.MemoryMiB,
        ["architecture"] = listed.Gpu.Architecture,
        ["computeCapability"] = listed.Gpu.ComputeCapability,
        ["migCapable"] = listed.Gpu.MigCapable,
        ["migProfiles"] = ReadableJson.Array(listed.Profiles, profile => new() { ["name"] = profile.Name, ["most"] = profile.Most }),
        ["source"] = listed.Gpu.Source,
        ["machineTypes"] = ReadableJson.Array(listed.Machines, Of),
    };

    static JsonObject Of(MachineType machine) => new()
    {
        ["cloud"] = ReadableJson.Word(machine.Cloud),
        ["name"] = machine.Name,
        ["gpus"] = machine.Gpus,
        ["vcpus"] = machine.Vcpus,
        ["memoryGiB"] = machine.MemoryGiB,
        ["nvmeGB"] = machine.NvmeGB > 0 ? machine.NvmeGB : null,
        ["fabric"] = machine.Fabric == NetworkFabric.Ethernet ? null : machine.FabricName ?? machine.Fabric.ToString(),
        ["maxPods"] = machine.MaxPods,
        ["architecture"] = machine.Architecture.ToString().ToLowerInvariant(),
        ["onDemandQuota"] = machine.QuotaFamily?.OnDemand.Code,
        ["spotQuota"] = machine.QuotaFamily?.Spot.Code,
        ["notOnEks"] = machine.NotOnEks,
        ["source"] = machine.Source,
        ["prices"] = ReadableJson.Array(machine.Prices, Of),
    };

    static JsonObject Of(Price price) => new()
    {
        ["capacity"] = ReadableJson.Word(price.Capacity),
        ["usdPerHour"] = price.UsdPerHour,
        ["region"] = price.Region,
        ["date"] = price.Date?.ToString("yyyy-MM-dd"),
        ["source"] = price.Source,
    };
}
