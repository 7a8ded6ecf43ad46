using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Json;

/// <summary>Reads a value as what the schema should have there.</summary>
static class JsonNodes
{
    public static JsonObject AsObject(this JsonNode node, string what) =>
        node as JsonObject ?? throw new SchemaException($"{what} is an object", node.Position);

    public static string AsText(this JsonNode node) =>
        node is JsonString text ? text.Text : throw new SchemaException("a string is expected", node.Position);

    /// <summary>A string, number or boolean as C# writes it.</summary>
    public static string AsLiteral(this JsonNode node) => node switch
    {
        JsonString text => CSharp.Literal(text.Text),
        JsonLiteral { Text: not "null" } literal => literal.Text,
        _ => throw new SchemaException("a string, a number or a boolean is expected", node.Position),
    };

    public static JsonNode? Find(this JsonObject node, string name) => node.Members.Find(member => member.Name == name)?.Value;

    public static JsonNode Get(this JsonObject node, string name) =>
        node.Find(name) ?? throw new SchemaException($"\"{name}\" is missing", node.Position);

    /// <summary>The members of an object that may be left out.</summary>
    public static IReadOnlyList<JsonMember> Table(this JsonObject node, string name) =>
        node.Find(name)?.AsObject($"\"{name}\"").Members ?? [];

    /// <summary>An array of strings that may be left out.</summary>
    public static IReadOnlyList<string> Texts(this JsonObject node, string name) => node.Find(name) switch
    {
        null => [],
        JsonArray array => [.. array.Items.Select(AsText)],
        var other => throw new SchemaException($"\"{name}\" is an array", other.Position),
    };
}
