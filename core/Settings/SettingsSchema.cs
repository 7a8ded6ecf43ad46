using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Settings;

/// <summary>
/// The JSON Schema of stack files (<c>Pulumi.&lt;stack&gt;.yaml</c>), from the same records that read them: editors complete and check by it.
/// Draft 7, which every editor knows. What only rules can tell isn't in it.
/// </summary>
public sealed class SettingsSchema
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly Func<string, string?> documentation;
    readonly SortedDictionary<string, JsonNode> definitions = new(StringComparer.Ordinal);

    SettingsSchema(Func<string, string?> documentation) => this.documentation = documentation;

    /// <summary>The schema as text.</summary>
    /// <param name="project">The project's name, which stands before the keys of its configuration.</param>
    /// <param name="documentation">
    /// The text behind an id of the assembly's XML documentation (<c>P:MlPlatform.Core.Specs.ModelSpec.Image</c>); null where it has none.
    /// </param>
    public static string Write(string project, Func<string, string?> documentation)
    {
        ArgumentException.ThrowIfNullOrEmpty(project);
        ArgumentNullException.ThrowIfNull(documentation);
        return $"{new SettingsSchema(documentation).StackFile(project).ToJsonString(Readable)}\n";
    }

    JsonObject StackFile(string project)
    {
        var text = new JsonObject { ["type"] = "string" };
        var config = new JsonObject
        {
            ["type"] = new JsonArray("object", "null"),
            ["properties"] = new JsonObject
            {
                [$"{project}:{SettingsKeys.Model}"] = Reference(typeof(ModelStackSpec)),
                [$"{project}:{SettingsKeys.Platform}"] = Reference(typeof(PlatformSpec)),
            },
        };
        return new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"Stack file of the project {project}",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["config"] = config,
                ["encryptedkey"] = text,
                ["encryptionsalt"] = text.DeepClone(),
                ["environment"] = new JsonObject(),
                ["secretsprovider"] = text.DeepClone(),
            },
            // By now every record that is referred to is among them.
            ["definitions"] = new JsonObject(definitions.Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value))),
        };
    }

    JsonObject Reference(Type record)
    {
        if (!definitions.ContainsKey(record.Name))
        {
            // There before it is filled, since a record may hold one of its own kind.
            definitions[record.Name] = new JsonObject();
            definitions[record.Name] = Record(RecordShape.Of(record));
        }

        return new() { ["$ref"] = $"#/definitions/{record.Name}" };
    }

    JsonObject Record(RecordShape shape)
    {
        var schema = new JsonObject { ["type"] = "object" };
        Describe(schema, shape.DocumentationId);
        schema["additionalProperties"] = false;
        if (shape.Properties.Any(property => property.Required))
            schema["required"] = new JsonArray([.. shape.Properties.Where(property => property.Required).Select(property => (JsonNode)property.Key)]);
        schema["properties"] = new JsonObject(shape.Properties.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)Property(property))));
        return schema;
    }

    JsonObject Property(PropertyShape property)
    {
        var schema = Value(property.Value);
        foreach (var constraint in property.Constraints)
            Constrain(schema, property.Value, constraint.Attribute);
        if (property.Nullable)
            schema = schema["type"] is JsonValue type && !schema.ContainsKey("enum") ? Nullable(schema, type) : new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        // Draft 7 reads nothing beside a $ref.
        if (schema.ContainsKey("$ref"))
            schema = new() { ["allOf"] = new JsonArray(schema) };
        Describe(schema, property.DocumentationId);
        if (Default(property) is { } given)
            schema["default"] = given;
        return schema;
    }

    JsonObject Value(ValueShape shape) => shape.Kind switch
    {
        ValueKind.Text => new() { ["type"] = "string" },
        ValueKind.Flag => new() { ["type"] = "boolean" },
        ValueKind.Whole => new() { ["type"] = "integer" },
        ValueKind.Number => new() { ["type"] = "number" },
        ValueKind.Choice => new() { ["enum"] = new JsonArray([.. shape.Choices.Keys.Select(choice => (JsonNode)choice)]) },
        ValueKind.Record => Reference(shape.Type),
        ValueKind.List => new() { ["type"] = "array", ["items"] = Value(shape.Item!) },
        _ => new() { ["type"] = "object", ["additionalProperties"] = Value(shape.Item!) },
    };

    static void Constrain(JsonObject schema, ValueShape shape, ValidationAttribute attribute)
    {
        switch (attribute)
        {
            case RangeAttribute range:
                schema["minimum"] = Number(range.Minimum);
                schema["maximum"] = Number(range.Maximum);
                break;
            case MinLengthAttribute least:
                schema[shape.Kind == ValueKind.List ? "minItems" : "minLength"] = least.Length;
                break;
            case RegularExpressionAttribute pattern:
                schema["pattern"] = $"^(?:{pattern.Pattern})$";
                break;
        }
    }

    static JsonObject Nullable(JsonObject schema, JsonValue type)
    {
        schema["type"] = new JsonArray(type.DeepClone(), "null");
        return schema;
    }

    static JsonNode Number(object bound) => bound is int whole ? whole : Convert.ToDouble(bound, CultureInfo.InvariantCulture);

    static JsonNode? Default(PropertyShape property) => property.Default switch
    {
        string text => text,
        bool flag => flag,
        int whole => whole,
        double number => number,
        Enum choice => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString()),
        _ => null,
    };

    void Describe(JsonObject schema, string id)
    {
        if (documentation(id) is { Length: > 0 } text)
            schema["description"] = text;
    }
}
