using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A model in a stack of its own, on the platform of another stack.</summary>
public sealed record ModelStackSpec
{
    /// <summary>The platform's stack, as Pulumi names it: <c>organization/project/stack</c>.</summary>
    [RegularExpression("[^/]+/[^/]+/[^/]+", ErrorMessage = "organization/project/stack")]
    public required string Platform { get; init; }

    /// <summary>Tenant of the platform in whose namespace and quota the model runs.</summary>
    public required string Tenant { get; init; }

    /// <summary>Name of the model's objects.</summary>
    public required string Name { get; init; }

    /// <summary>The model.</summary>
    public required ModelSpec Model { get; init; }

    /// <summary>
    /// Rules that only warn on this stack: their ids, each with the reason, which is printed with what they find.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> LoweredRules { get; init; } = Named.None<string>();
}
