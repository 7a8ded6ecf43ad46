using Pulumi.Generator.Schema;

namespace Pulumi.Generator;

/// <summary>The official C# type of an input or an output.</summary>
sealed class CSharpTypes(Names names, PackageStyle style)
{
    const string Immutable = "global::System.Collections.Immutable.Immutable";

    /// <summary>The type of an input property, before any mark that it may be null.</summary>
    public string Input(TypeExpression type) => type switch
    {
        PrimitiveType { Name: "json" } => "global::Pulumi.InputJson",
        ListType list => $"global::Pulumi.InputList<{InputElement(list.Element)}>",
        MapType map => $"global::Pulumi.InputMap<{InputElement(map.Element)}>",
        UnionType union when Distinct(union, InputElement) is { Length: > 1 } members =>
            members.Length == 2 ? $"global::Pulumi.InputUnion<{string.Join(", ", members)}>" : "object",
        _ => $"global::Pulumi.Input<{InputElement(type)}>",
    };

    /// <summary>The type of an output, marked where it may be null. Kubernetes marks none.</summary>
    public string Output(Property property)
    {
        var type = OutputElement(property.Type);
        var nullable = !property.Required && style != PackageStyle.Kubernetes && property.Type is not ListType;
        return nullable ? type + "?" : type;
    }

    string InputElement(TypeExpression type) => Plain(type, InputElement, names.InputType);

    string OutputElement(TypeExpression type) => type is UnionType open && open.Members.Any(IsString) && open.Members.All(m => IsString(m) || m is EnumType)
        ? "string"
        : Plain(type, OutputElement, names.OutputType);

    string Plain(TypeExpression type, Func<TypeExpression, string> element, Func<TypeId, string> nested) => type switch
    {
        PrimitiveType primitive => Primitive(primitive.Name),
        ListType list => $"{Immutable}Array<{element(list.Element)}>",
        MapType map => $"{Immutable}Dictionary<string, {element(map.Element)}>",
        ObjectType reference => nested(reference.Id),
        EnumType reference => names.EnumType(reference.Id),
        UnionType union => Distinct(union, element) switch
        {
            { Length: 1 } only => only[0],
            { Length: 2 } pair => $"global::Pulumi.Union<{string.Join(", ", pair)}>",
            _ => "object",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    static string Primitive(string name) => name switch
    {
        "int" => "int",
        "number" => "double",
        "bool" => "bool",
        "any" => "object",
        "json" => "global::System.Text.Json.JsonElement",
        "asset" => "global::Pulumi.AssetOrArchive",
        "archive" => "global::Pulumi.Archive",
        _ => "string",
    };

    static bool IsString(TypeExpression type) => type is PrimitiveType { Name: "string" };

    static string[] Distinct(UnionType union, Func<TypeExpression, string> element) => [.. union.Members.Select(element).Distinct()];
}
