using System.Reflection;
using System.Text.Json;
using Pulumi;

namespace Sdk.Tests.Generator;

/// <summary>Inputs as they go to the engine.</summary>
static class Sent
{
    /// <summary>The inputs as one line of JSON, in the order of their names.</summary>
    public static string Json(IReadOnlyDictionary<string, object> inputs) => JsonSerializer.Serialize(Sorted(inputs));

    /// <summary>The names that args send, in their order; an asterisk marks those that must be given.</summary>
    public static string Names(Type args) => string.Join(' ', Inputs(args)
        .Select(input => (string)input[0].Value! + ((bool)input[1].Value! ? "*" : ""))
        .Order(StringComparer.Ordinal));

    /// <summary>The names that must be given.</summary>
    public static IEnumerable<string> Required(Type args) => Inputs(args)
        .Where(input => (bool)input[1].Value!)
        .Select(input => (string)input[0].Value!)
        .Order(StringComparer.Ordinal);

    static IEnumerable<IList<CustomAttributeTypedArgument>> Inputs(Type args) => args
        .GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .SelectMany(member => member.GetCustomAttributesData())
        .Where(attribute => attribute.AttributeType == typeof(InputAttribute))
        .Select(attribute => attribute.ConstructorArguments);

    static object? Sorted(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => map.OrderBy(item => item.Key, StringComparer.Ordinal).ToDictionary(item => item.Key, item => Sorted(item.Value)),
        IEnumerable<object?> list => list.Select(Sorted).ToList(),
        _ => value,
    };
}
