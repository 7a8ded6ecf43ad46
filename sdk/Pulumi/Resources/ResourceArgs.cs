using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments, read through their <see cref="InputAttribute"/> members.</summary>
public abstract class InputArgs
{
    private protected abstract void ValidateMember(Type memberType, string fullName);
}

/// <summary>Arguments of a resource, or an object nested in them.</summary>
public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = new EmptyArgs();

    private protected override void ValidateMember(Type memberType, string fullName)
    {
    }

    sealed class EmptyArgs : ResourceArgs;
}

/// <summary>Arguments given by name, for a resource that has no class of arguments.</summary>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    internal ImmutableDictionary<string, object?> Dictionary { get; } = dictionary;
}
