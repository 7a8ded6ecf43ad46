using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using MlPlatform.Core.Specs;
using MlPlatform.Tests.Support;

namespace MlPlatform.Core.Tests.Specs;

/// <summary>Defaults are a contract: changing one changes the clusters of those who left it out.</summary>
public sealed class DefaultsTests
{
    static IEnumerable<Type> Specs => typeof(PlatformSpec).Assembly.GetTypes()
        .Where(type => type is { IsPublic: true, IsEnum: false, IsAbstract: false } && type.Namespace == typeof(PlatformSpec).Namespace)
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    [Fact]
    public void Every_default_is_pinned() =>
        GoldenFile.Same("defaults.txt", string.Concat(Specs.Select(spec => $"{spec.Name}\n{string.Concat(spec.GetProperties().Select(property => $"  {property.Name} {Default(spec, property)}\n"))}")));

    [Fact]
    public void Null_is_allowed_exactly_where_none_is_the_default()
    {
        // What settings go by; the compiler's annotations must not say otherwise.
        var nullability = new NullabilityInfoContext();
        foreach (var type in Specs)
        {
            foreach (var property in type.GetProperties())
                Assert.Equal((type, property.Name, nullability.Create(property).WriteState == NullabilityState.Nullable), (type, property.Name, Default(type, property) == "none"));
        }
    }

    static string Default(Type type, PropertyInfo property) =>
        property.IsDefined(typeof(RequiredMemberAttribute)) ? "required" : Text(property.GetValue(Activator.CreateInstance(type)));

    static string Text(object? value) => value switch
    {
        null => "none",
        string text => text,
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>())}]",
        _ when value.GetType().IsEnum || value is bool or int or double => value.ToString()!,
        _ => $"a {value.GetType().Name}",
    };
}
