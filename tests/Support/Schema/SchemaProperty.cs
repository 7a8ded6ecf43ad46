using System.Text.Json;

namespace MlPlatform.Tests.Support.Schema;

/// <summary>A property that may be given, or must.</summary>
/// <param name="Type">What it takes.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Constant">The only value that it has; <c>null</c> where it is free.</param>
sealed record SchemaProperty(SchemaType Type, bool Required, string? Constant)
{
    /// <summary>Reads a fact: a type, or an object that has one.</summary>
    public static SchemaProperty Read(JsonElement fact)
    {
        var isObject = fact.ValueKind == JsonValueKind.Object;
        var type = (isObject ? fact.GetProperty("type") : fact).GetString()!;
        var optional = type.EndsWith('?');
        return new(
            SchemaTypeParser.Parse(optional ? type[..^1] : type),
            !optional,
            isObject && fact.TryGetProperty("const", out var constant) ? constant.ToString() : null);
    }

    /// <summary>Reads a table of facts by their wire names.</summary>
    public static IReadOnlyDictionary<string, SchemaProperty> ReadAll(JsonElement table) =>
        table.EnumerateObject().ToDictionary(fact => fact.Name, fact => Read(fact.Value));
}
