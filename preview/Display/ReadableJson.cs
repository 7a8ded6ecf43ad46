using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlPlatform.Preview.Display;

/// <summary>What commands tell programs: indented JSON, the same bytes each time.</summary>
static class ReadableJson
{
    static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of an object, with a line's end after it.</summary>
    public static string Text(JsonObject json) => json.ToJsonString(Options) + "\n";

    /// <summary>A list of objects.</summary>
    public static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonObject> of) => new([.. items.Select(item => (JsonNode)of(item))]);

    /// <summary>A list of texts.</summary>
    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    /// <summary>A choice as stack files write it.</summary>
    public static string Word<T>(T choice)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());
}
