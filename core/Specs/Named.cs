using System.Collections.Immutable;

namespace MlPlatform.Core.Specs;

/// <summary>Children by name, in the order of their names.</summary>
static class Named
{
    public static IReadOnlyDictionary<string, T> None<T>() => ImmutableSortedDictionary<string, T>.Empty;
}
