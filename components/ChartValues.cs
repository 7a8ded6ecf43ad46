using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pulumi;

namespace MlPlatform.Components;

/// <summary>Typed values of a chart as the release takes them: names in camel case where they aren't given, what is not set left to the chart.</summary>
static class ChartValues
{
    public static InputMap<object> Of(object values)
    {
        var map = new InputMap<object>();
        foreach (var (key, value) in Entries(values)) map.Add(key, value);
        return map;
    }

    static Dictionary<string, object> Entries(object record) => record.GetType()
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Select(property => (Key: property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name), Value: property.GetValue(record)))
        .Where(entry => entry.Value is not null)
        .ToDictionary(entry => entry.Key, entry => Value(entry.Value!));

    static object Value(object value) => value switch
    {
        string or bool or int or long or double or Pulumi.Output<string> => value,
        IReadOnlyDictionary<string, string> entries => entries.ToDictionary(entry => entry.Key, entry => (object)entry.Value),
        IEnumerable items => items.Cast<object>().Select(Value).ToList(),
        _ => Entries(value),
    };
}
