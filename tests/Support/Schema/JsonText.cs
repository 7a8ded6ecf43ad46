using System.Text.Json;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Tests.Support.Schema;

/// <summary>Values that travel as JSON in a text.</summary>
static class JsonText
{
    /// <summary>The value that a text holds; <c>null</c> where it isn't JSON.</summary>
    public static PlanValue? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static PlanValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new PlanObject(element.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Read(entry.Value)))),
        JsonValueKind.Array => new PlanList(element.EnumerateArray().Select(Read)),
        JsonValueKind.String => new PlanString(element.GetString()!),
        JsonValueKind.Number => new PlanNumber(element.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => PlanBool.Of(element.GetBoolean()),
        _ => PlanNull.Value,
    };
}
