using System.Text.Json.Nodes;
using MlPlatform.Core.Accounts;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Checks;
using MlPlatform.Preview.Commands;

namespace MlPlatform.Preview.Accounts;

/// <summary>The quotas that a stack needs, as JSON.</summary>
static class QuotaJson
{
    public static string Write(StackQuotas quotas) => new JsonObject
    {
        ["stack"] = quotas.Stack,
        ["quotas"] = new JsonArray([.. quotas.Needs.Select(need => (JsonNode)Of(need, quotas.Has(need)))]),
        ["uncounted"] = new JsonArray([.. quotas.Uncounted.Select(machine => (JsonNode)machine)]),
    }.ToJsonString(CheckJson.Readable) + "\n";

    static JsonObject Of(QuotaNeed need, int? has) => new()
    {
        ["cloud"] = GpusSettings.Word(need.Cloud),
        ["region"] = need.Region,
        ["code"] = need.Quota.Code,
        ["name"] = need.Quota.Name,
        ["unit"] = need.Unit == QuotaUnit.Gpus ? "gpus" : "vcpus",
        ["capacity"] = need.Capacity switch
        {
            CapacityType.OnDemand => "onDemand",
            CapacityType.Spot => "spot",
            _ => null,
        },
        ["needed"] = need.Most,
        ["neededForSure"] = need.Least,
        ["has"] = has,
        ["pools"] = new JsonArray([.. need.Pools.Select(pool => (JsonNode)Of(pool))]),
        ["command"] = need.Command,
    };

    static JsonObject Of(PoolNeed pool) => new()
    {
        ["pool"] = pool.Pool,
        ["nodes"] = pool.Nodes,
        ["perNode"] = pool.MostPerNode,
        ["machineType"] = pool.MachineType,
    };
}
