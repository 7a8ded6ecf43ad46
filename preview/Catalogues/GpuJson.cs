using System.Text.Json.Nodes;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Checks;
using MlPlatform.Preview.Commands;

namespace MlPlatform.Preview.Catalogues;

/// <summary>GPUs and their machines as JSON.</summary>
static class GpuJson
{
    public static string Write(IReadOnlyList<ListedGpu> gpus) =>
        new JsonObject { ["gpus"] = new JsonArray([.. gpus.Select(listed => (JsonNode)Of(listed))]) }.ToJsonString(CheckJson.Readable) + "\n";

    static JsonObject Of(ListedGpu listed) => new()
    {
        ["name"] = listed.Gpu.Name,
        ["memoryMiB"] = listed.Gpu.MemoryMiB,
        ["architecture"] = listed.Gpu.Architecture,
        ["computeCapability"] = listed.Gpu.ComputeCapability,
        ["migCapable"] = listed.Gpu.MigCapable,
        ["migProfiles"] = new JsonArray([.. listed.Profiles.Select(profile => (JsonNode)new JsonObject { ["name"] = profile.Name, ["most"] = profile.Most })]),
        ["source"] = listed.Gpu.Source,
        ["machineTypes"] = new JsonArray([.. listed.Machines.Select(machine => (JsonNode)Of(machine))]),
    };

    static JsonObject Of(MachineType machine) => new()
    {
        ["cloud"] = GpusSettings.Word(machine.Cloud),
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
        ["prices"] = new JsonArray([.. machine.Prices.Select(price => (JsonNode)Of(price))]),
    };

    static JsonObject Of(Price price) => new()
    {
        ["capacity"] = price.Capacity == CapacityType.Spot ? "spot" : "onDemand",
        ["usdPerHour"] = price.UsdPerHour,
        ["region"] = price.Region,
        ["date"] = price.Date?.ToString("yyyy-MM-dd"),
        ["source"] = price.Source,
    };
}
