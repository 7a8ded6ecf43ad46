using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Args: the inputs of a resource, a provider or a nested type.</summary>
sealed class InputEmitter(Names names, CSharpTypes types, ProviderSchema schema)
{
    /// <param name="code">Where to write.</param>
    /// <param name="name">The class.</param>
    /// <param name="properties">Its inputs.</param>
    /// <param name="isProvider">A provider takes everything but strings as JSON text.</param>
    /// <param name="kindOf">The class that it derives from.</param>
    public void Emit(CodeWriter code, string name, IReadOnlyList<Property> properties, bool isProvider = false, string kindOf = "ResourceArgs")
    {
        var kind = schema.Style == PackageStyle.Kubernetes ? "public class" : "public sealed class";
        code.Block($"{kind} {name} : global::Pulumi.{kindOf}", () =>
        {
            foreach (var property in properties)
            {
                code.Write(Attribute(property, isProvider));
                code.Write(Declaration(property));
            }

            code.Block($"public {name}()", () =>
            {
                foreach (var property in properties)
                {
                    if (Default(property) is { } value) code.Write($"{Names.Member(property)} = {value};");
                }
            });
            code.Write($"public static new {name} Empty => new {name}();");
        });
    }

    static string Attribute(Property property, bool isProvider)
    {
        var required = property.Required ? ", required: true" : "";
        var json = isProvider && property.Type is not PrimitiveType { Name: "string" } ? ", json: true" : "";
        return $"[global::Pulumi.Input({CSharp.Literal(property.Wire)}{required}{json})]";
    }

    string Declaration(Property property)
    {
        var type = types.Input(property.Type);
        var member = Names.Member(property);
        var field = $"_{CSharp.Bare(property.Wire)}";
        var collection = property.Type is ListType or MapType;
        if (!collection && !property.Secret)
            return property.Required ? $"public {type} {member} {{ get; set; }} = null!;" : $"public {type}? {member} {{ get; set; }}";

        // A list or a map is there to be added to; a secret is marked as one when it is set, added items are not.
        var get = collection ? $"{field} ??= new {type}()" : field;
        var set = property.Secret ? "global::Pulumi.Output.CreateSecret(global::Pulumi.InputExtensions.ToOutput(value))" : "value";
        return $$"""
            private {{type}}? {{field}};
            public {{type}}{{(collection ? "" : "?")}} {{member}}
            {
                get => {{get}};
                set => {{field}} = {{set}};
            }
            """;
    }

    string? Default(Property property)
    {
        if (property.Environment.Count == 0) return property is { Type: EnumType named, Default: { } value } ? Member(named, value) : property.Default;
        var read = property.Type switch
        {
            PrimitiveType { Name: "bool" } => "GetEnvBoolean",
            PrimitiveType { Name: "int" } => "GetEnvInt32",
            PrimitiveType { Name: "number" } => "GetEnvDouble",
            _ => "GetEnv",
        };
        var variables = string.Join(", ", property.Environment.Select(CSharp.Literal));
        var call = $"global::{names.Root}.Utilities.{read}({variables})";
        if (property.Default is not null) return $"{call} ?? {property.Default}";
        // An unset variable is a known null, which is not sent.
        return read == "GetEnv" ? call + "!" : call;
    }

    // An enum takes no text, so its default is written as the member that has the value.
    string Member(EnumType type, string value) =>
        $"{names.EnumType(type.Id)}.{schema.Enums.First(known => known.Id == type.Id).Values.First(known => known.Value == value).Key}";
}
