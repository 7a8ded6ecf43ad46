using System.Collections.Immutable;

namespace MlPlatform.Core.Specs;

/// <summary>Children by name, in ordinal order, whatever the culture of the program that they are used in.</summary>
static class Named
{
    public static IReadOnlyDictionary<string, T> None<T>() => Empty<T>.Value;

    static class Empty<T>
    {
        public static readonly ImmutableSortedDictionary<string, T> Value = ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
    }
}
