using System.Text.Json.Nodes;
using MlPlatform.Core.Accounts;
using MlPlatform.Core.Catalogues;
using MlPlatform.Preview.Display;

namespace MlPlatform.Preview.Accounts;

/// <summary>The quotas that a stack needs, as JSON.</summary>
static class QuotaJson
{
    public static string Write(StackQuotas quotas) => ReadableJson.Text(new()
    {
        ["stack"] = quotas.Stack,
        ["quotas"] = ReadableJson.Array(quotas.Needs, need => Of(need, quotas.Has(need))),
        ["uncounted"] = ReadableJson.Texts(quotas.Uncounted),
    });

    static JsonObject Of(QuotaNeed need, int? has) => new()
    {
        ["cloud"] = ReadableJson.Word(need.Cloud),
        ["region"] = need.Region,
        ["code"] = need.Quota.Code,
        ["name"] = need.Quota.Name,
        ["unit"] = need.Unit == QuotaUnit.Gpus ? "gpus" : "vcpus",
        ["capacity"] = need.Capacity is { } capacity ? ReadableJson.Word(capacity) : null,
        ["needed"] = need.Most,
        ["neededForSure"] = need.Least,
        ["has"] = has,
        ["pools"] = ReadableJson.Array(need.Pools, Of),
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
