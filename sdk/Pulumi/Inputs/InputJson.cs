using System.Text.Json;

namespace Pulumi;

/// <summary>An input that is any JSON value.</summary>
public sealed class InputJson : Input<JsonElement>
{
    public InputJson() : base(default(JsonElement))
    {
    }

    InputJson(JsonElement value) : base(value)
    {
    }

    InputJson(Output<JsonElement> value) : base(value)
    {
    }

    public static implicit operator InputJson(string json) => new(Parse(json));

    public static implicit operator InputJson(JsonDocument document) => new(document.RootElement);

    public static implicit operator InputJson(JsonElement element) => new(element);

    public static implicit operator InputJson(Output<string> json) => new(json.Apply(Parse));

    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(value => value.RootElement));

    public static implicit operator InputJson(Output<JsonElement> element) => new(element);

    static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
