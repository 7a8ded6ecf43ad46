using Pulumi.Generator.Json;

namespace Pulumi.Generator.Schema;

/// <summary>Makes the model of a schema's JSON, or says what is wrong with it.</summary>
sealed class SchemaReader
{
    readonly Dictionary<string, TypeId> inputs;
    readonly Dictionary<string, TypeId> outputs;
    readonly Dictionary<string, TypeId> enums;
    readonly JsonObject root;

    SchemaReader(JsonObject root)
    {
        this.root = root;
        inputs = Ids("inputs");
        outputs = Ids("outputs");
        enums = Ids("enums");
    }

    public static ProviderSchema Read(string text) => new SchemaReader(JsonReader.Read(text).AsObject("a schema")).Schema();

    ProviderSchema Schema() => new()
    {
        Package = root.Get("package").AsText(),
        Version = root.Get("version").AsText(),
        Style = Style(root.Get("style")),
        Modules = root.Table("modules").ToDictionary(module => module.Name, module => module.Value.AsText()),
        ProviderInputs = Properties(root.Get("provider").AsObject("a provider"), "inputs", inputs),
        ProviderSecretOutputs = root.Get("provider").AsObject("a provider").Texts("secretOutputs"),
        Resources = [.. root.Table("resources").Where(HasClass).Select(Resource)],
        Functions = [.. root.Table("functions").Select(Function)],
        Inputs = [.. root.Table("inputs").Select(type => new ObjectSchema(inputs[type.Name], Properties(type.Value, inputs)))],
        Outputs = [.. root.Table("outputs").Select(type => new ObjectSchema(outputs[type.Name], Properties(type.Value, outputs)))],
        Enums = [.. root.Table("enums").Select(Enum)],
    };

    static PackageStyle Style(JsonNode node) => node.AsText() switch
    {
        "kubernetes" => PackageStyle.Kubernetes,
        "tfbridge" => PackageStyle.TfBridge,
        "azure-native" => PackageStyle.AzureNative,
        var other => throw new SchemaException($"the style is \"{other}\"; it is kubernetes, tfbridge or azure-native", node.Position),
    };

    static bool HasClass(JsonMember resource) => resource.Value.AsObject("a resource").Find("untyped")?.AsLiteral() != "true";

    ResourceSchema Resource(JsonMember member)
    {
        var node = member.Value.AsObject("a resource");
        var token = node.Get("token").AsText();
        return new ResourceSchema(
            Id(member),
            token,
            [.. node.Texts("aliases").Select(alias => Alias(alias, token))],
            node.Texts("secretOutputs"),
            Properties(node, "inputs", inputs),
            Properties(node, "outputs", outputs));
    }

    FunctionSchema Function(JsonMember member)
    {
        var node = member.Value.AsObject("a function");
        return new FunctionSchema(Id(member), node.Get("token").AsText(), Properties(node, "inputs", inputs), Properties(node, "outputs", outputs));
    }

    // "/v20190201" is an earlier API version of the resource itself.
    static string Alias(string alias, string token) =>
        alias.StartsWith("/", StringComparison.Ordinal) && token.LastIndexOf(':') is var colon and >= 0 ? token.Insert(colon, alias) : alias;

    EnumSchema Enum(JsonMember member)
    {
        var node = member.Value.AsObject("an enum");
        var type = node.Get("type");
        if (type.AsText() is not ("string" or "int" or "number"))
            throw new SchemaException($"an enum is of string, int or number, not \"{type.AsText()}\"", type.Position);
        return new EnumSchema(
            enums[member.Name],
            type.AsText(),
            [.. node.Table("values").Select(value => new KeyValuePair<string, string>(value.Name, value.Value.AsLiteral()))]);
    }

    IReadOnlyList<Property> Properties(JsonObject owner, string table, Dictionary<string, TypeId> types) =>
        [.. owner.Table(table).Select(property => Property(property, types))];

    IReadOnlyList<Property> Properties(JsonNode table, Dictionary<string, TypeId> types) =>
        [.. table.AsObject("a table of properties").Members.Select(property => Property(property, types))];

    Property Property(JsonMember member, Dictionary<string, TypeId> types)
    {
        // Most facts are no more than a type.
        var fact = member.Value as JsonObject ?? new JsonObject(member.Value.Position, [new JsonMember("type", member.Value.Position, member.Value)]);
        var type = fact.Get("type");
        var optional = type.AsText().EndsWith("?", StringComparison.Ordinal);
        var expression = TypeParser.Parse(optional ? type.AsText().TrimEnd('?') : type.AsText(), type.Position, id => Resolve(id, types));
        if (expression is EnumType named && fact.Find("default") is { } value && !HasValue(named.Id, value.AsLiteral()))
            throw new SchemaException($"the enum \"{named.Id}\" has no value {value.AsLiteral()}", value.Position);
        return new Property
        {
            Wire = member.Name,
            Type = expression,
            Required = !optional,
            Secret = fact.Find("secret")?.AsLiteral() == "true",
            CSharp = fact.Find("csharp")?.AsText(),
            Constant = fact.Find("const")?.AsLiteral(),
            Default = fact.Find("default")?.AsLiteral(),
            Environment = fact.Texts("env"),
        };
    }

    bool HasValue(TypeId id, string literal) =>
        root.Table("enums").First(named => named.Name == id.ToString()).Value.AsObject("an enum").Table("values").Any(value => value.Value.AsLiteral() == literal);

    TypeExpression? Resolve(string id, Dictionary<string, TypeId> types) =>
        types.TryGetValue(id, out var type) ? new ObjectType(type)
        : enums.TryGetValue(id, out var named) ? new EnumType(named)
        : null;

    Dictionary<string, TypeId> Ids(string table) => root.Table(table).ToDictionary(member => member.Name, Id);

    static TypeId Id(JsonMember member) => member.Name.LastIndexOf(':') is var colon and >= 0 && colon < member.Name.Length - 1
        ? new TypeId(member.Name.Substring(0, colon), member.Name.Substring(colon + 1))
        : throw new SchemaException($"\"{member.Name}\" is not an id; one is <module>:<Name>", member.Position);
}
