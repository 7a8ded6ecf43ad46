using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Pulumi.Generator;

/// <summary>The members that a resource inherits and that its assembly sees, internal ones among them: an output of that name hides one, on purpose.</summary>
sealed class InheritedMembers : IEquatable<InheritedMembers>
{
    readonly ImmutableHashSet<string> names;

    public InheritedMembers(Compilation compilation)
    {
        var found = ImmutableHashSet.CreateBuilder<string>();
        for (var type = compilation.GetTypeByMetadataName("Pulumi.CustomResource"); type is not null; type = type.BaseType)
            found.UnionWith(type.GetMembers().Where(member => compilation.IsSymbolAccessibleWithin(member, compilation.Assembly)).Select(member => member.Name));
        names = found.ToImmutable();
    }

    public bool Contains(string name) => names.Contains(name);

    public bool Equals(InheritedMembers? other) => other is not null && names.SetEquals(other.names);

    public override bool Equals(object? obj) => Equals(obj as InheritedMembers);

    public override int GetHashCode() => names.Count;
}
