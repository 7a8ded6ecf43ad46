using System.Text.Json.Nodes;
using MlPlatform.Preview.Plans.Values;

namespace Sdk.Tests.Schema;

/// <summary>Values written as a plan shows them: <c>[secret]</c>, <c>&lt;computed&gt;</c>, and otherwise JSON.</summary>
static class PlanText
{
    public static PlanValue Read(string json) => Read(JsonNode.Parse(json));

    static PlanValue Read(JsonNode? node) => node switch
    {
        null => PlanNull.Value,
        JsonObject fields => new PlanObject(fields.Select(field => KeyValuePair.Create(field.Key, Read(field.Value)))),
        JsonArray list => new PlanList(list.Select(Read)),
        JsonValue value when value.TryGetValue<bool>(out var truth) => PlanBool.Of(truth),
        JsonValue value when value.TryGetValue<double>(out var number) => new PlanNumber(number),
        _ => node.GetValue<string>() switch
        {
            PlanValue.UnknownText => PlanUnknown.Value,
            PlanValue.SecretText => new PlanSecret(new PlanString("s3cr3t")),
            var text => new PlanString(text),
        },
    };
}
