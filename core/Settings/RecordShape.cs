using System.Collections.Concurrent;
using System.Reflection;

namespace MlPlatform.Core.Settings;

/// <summary>
/// A record of the specs as settings see it: its keys, their types, defaults and constraints. Everything that reads, checks or describes
/// settings goes by this, so they can't disagree.
/// </summary>
sealed class RecordShape
{
    static readonly ConcurrentDictionary<Type, RecordShape> Known = new();

    readonly Type type;
    readonly Dictionary<string, PropertyShape> byKey;

    RecordShape(Type type)
    {
        this.type = type;
        var blank = Activator.CreateInstance(type)!;
        Properties = [.. type
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.SetMethod is { IsPublic: true })
            // A base record's properties come first, as one reads them.
            .OrderBy(property => property.DeclaringType == type)
            .ThenBy(property => property.MetadataToken)
            .Select((property, index) => new PropertyShape(property, index, blank))];
        byKey = Properties.ToDictionary(property => property.Key, StringComparer.Ordinal);
    }

    /// <summary>Its properties in the order in which the record declares them.</summary>
    public IReadOnlyList<PropertyShape> Properties { get; }

    /// <summary>The keys of its properties, in that order.</summary>
    public IEnumerable<string> Keys => Properties.Select(property => property.Key);

    /// <summary>The id of its documentation in the assembly's XML file.</summary>
    public string DocumentationId => $"T:{type.FullName}";

    /// <summary>The shape of a record, made once.</summary>
    public static RecordShape Of(Type type) => Known.GetOrAdd(type, static type => new RecordShape(type));

    /// <summary>The property of a key, or null.</summary>
    public PropertyShape? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>A record with its defaults, and blanks where there are none.</summary>
    public object Blank()
    {
        var blank = Activator.CreateInstance(type)!;
        foreach (var property in Properties.Where(property => property.Required))
            property.Set(blank, property.Value.Blank());
        return blank;
    }
}
