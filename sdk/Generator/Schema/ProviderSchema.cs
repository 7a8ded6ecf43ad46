namespace Pulumi.Generator.Schema;

/// <summary>Which of the official naming rules a package follows.</summary>
enum PackageStyle
{
    Kubernetes,
    TfBridge,
    AzureNative,
}

/// <summary>The facts of a provider package.</summary>
sealed class ProviderSchema
{
    public required string Package { get; init; }
    public required string Version { get; init; }
    public required PackageStyle Style { get; init; }
    public required IReadOnlyDictionary<string, string> Modules { get; init; }
    public required IReadOnlyList<Property> ProviderInputs { get; init; }
    public required IReadOnlyList<string> ProviderSecretOutputs { get; init; }
    public required IReadOnlyList<ResourceSchema> Resources { get; init; }
    public required IReadOnlyList<FunctionSchema> Functions { get; init; }
    public required IReadOnlyList<ObjectSchema> Inputs { get; init; }
    public required IReadOnlyList<ObjectSchema> Outputs { get; init; }
    public required IReadOnlyList<EnumSchema> Enums { get; init; }
}

sealed record ResourceSchema(
    TypeId Id,
    string Token,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> SecretOutputs,
    IReadOnlyList<Property> Inputs,
    IReadOnlyList<Property> Outputs);

/// <summary>What a provider answers without managing it.</summary>
sealed record FunctionSchema(TypeId Id, string Token, IReadOnlyList<Property> Inputs, IReadOnlyList<Property> Outputs);

sealed record ObjectSchema(TypeId Id, IReadOnlyList<Property> Properties);

/// <summary>An enum; the values are C# literals.</summary>
sealed record EnumSchema(TypeId Id, string Type, IReadOnlyList<KeyValuePair<string, string>> Values);

/// <summary>A property of a resource, a provider or a nested type.</summary>
sealed class Property
{
    /// <summary>The name in the protocol.</summary>
    public required string Wire { get; init; }
    public required TypeExpression Type { get; init; }
    public bool Required { get; init; }
    public bool Secret { get; init; }

    /// <summary>The C# name where it isn't the one that the rule gives.</summary>
    public string? CSharp { get; init; }

    /// <summary>The value that the property always has, as a C# literal.</summary>
    public string? Constant { get; init; }

    /// <summary>The value where none is given, as a C# literal.</summary>
    public string? Default { get; init; }

    /// <summary>Environment variables that are asked for the default; the first that is set wins.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];
}
