namespace MlPlatform.Tests.Support.Schema;

/// <summary>The type of a property, as sdk/schema writes it.</summary>
abstract record SchemaType
{
    /// <summary>The type as a message names it.</summary>
    public abstract override string ToString();
}

/// <summary>A word of the format: <c>string</c>, <c>bool</c>, <c>int</c>, <c>number</c>, <c>any</c>, <c>json</c>, <c>asset</c>, <c>archive</c>.</summary>
sealed record PrimitiveType(string Name) : SchemaType
{
    public override string ToString() => Name;
}

sealed record ListType(SchemaType Element) : SchemaType
{
    public override string ToString() => $"a list of {Element}";
}

sealed record MapType(SchemaType Element) : SchemaType
{
    public override string ToString() => $"a map of {Element}";
}

sealed record UnionType(IReadOnlyList<SchemaType> Members) : SchemaType
{
    public override string ToString() => string.Join(" or ", Members);
}

/// <summary>A nested type or an enum, by its id.</summary>
sealed record NamedType(string Id) : SchemaType
{
    public override string ToString() => Id;
}
