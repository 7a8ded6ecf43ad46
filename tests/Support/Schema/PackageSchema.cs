using System.Text.Json;

namespace MlPlatform.Tests.Support.Schema;

/// <summary>What a provider's package takes, from a file of sdk/schema.</summary>
sealed class PackageSchema
{
    PackageSchema(JsonElement root)
    {
        Package = root.GetProperty("package").GetString()!;
        Provider = SchemaProperty.ReadAll(root.GetProperty("provider").GetProperty("inputs"));
        Resources = root.GetProperty("resources").EnumerateObject()
            .ToDictionary(resource => resource.Value.GetProperty("token").GetString()!, resource => SchemaProperty.ReadAll(resource.Value.GetProperty("inputs")));
        Types = root.GetProperty("inputs").EnumerateObject().ToDictionary(type => type.Name, type => SchemaProperty.ReadAll(type.Value));
        Enums = root.GetProperty("enums").EnumerateObject()
            .Where(type => !type.Value.TryGetProperty("open", out _))
            .ToDictionary(type => type.Name, type => (IReadOnlyList<string>)[.. type.Value.GetProperty("values").EnumerateObject().Select(value => value.Value.ToString())]);
    }

    /// <summary>The name that its type tokens start with.</summary>
    public string Package { get; }

    /// <summary>The inputs of the provider itself.</summary>
    public IReadOnlyDictionary<string, SchemaProperty> Provider { get; }

    /// <summary>The inputs of each resource, by type token.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, SchemaProperty>> Resources { get; }

    /// <summary>The properties of each nested input type, by its id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, SchemaProperty>> Types { get; }

    /// <summary>The values of each enum that has all there are, by its id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Enums { get; }

    /// <summary>Reads a schema's text.</summary>
    public static PackageSchema Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        return new(document.RootElement);
    }
}
