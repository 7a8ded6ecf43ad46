namespace Pulumi.Generator.Schema;

/// <summary>The type of a property, as the schema writes it.</summary>
abstract record TypeExpression;

sealed record PrimitiveType(string Name) : TypeExpression;

sealed record ListType(TypeExpression Element) : TypeExpression;

sealed record MapType(TypeExpression Element) : TypeExpression;

sealed record UnionType(IReadOnlyList<TypeExpression> Members) : TypeExpression;

/// <summary>A nested type of the package.</summary>
sealed record ObjectType(TypeId Id) : TypeExpression;

sealed record EnumType(TypeId Id) : TypeExpression;

/// <summary>A name within a module: <c>core/v1:Container</c>.</summary>
readonly record struct TypeId(string Module, string Name)
{
    public override string ToString() => $"{Module}:{Name}";
}
