using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MlPlatform.Core.Settings;

/// <summary>A property of a record as a key of the settings.</summary>
sealed class PropertyShape
{
    readonly PropertyInfo property;
    readonly PropertyAccess access;

    public PropertyShape(PropertyInfo property, int index, object blank)
    {
        this.property = property;
        access = PropertyAccess.Of(property);
        Index = index;
        Required = property.IsDefined(typeof(RequiredMemberAttribute));
        Key = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        Value = ValueShape.Of(System.Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, $"{property.DeclaringType?.Name}.{property.Name}");
        Constraints = Constraint.Of(property);
        Default = Required ? null : access.Get(blank);
        Nullable = System.Nullable.GetUnderlyingType(property.PropertyType) is not null || (!Required && Default is null);
    }

    /// <summary>Its place among the properties of its record.</summary>
    public int Index { get; }

    /// <summary>Its name in C#.</summary>
    public string Name => property.Name;

    /// <summary>Its name in the settings.</summary>
    public string Key { get; }

    /// <summary>The id of its documentation in the assembly's XML file.</summary>
    public string DocumentationId => $"P:{property.DeclaringType?.FullName}.{property.Name}";

    public ValueShape Value { get; }

    public bool Required { get; }

    /// <summary>
    /// Whether null says "none": where the type is a nullable value, or none is the default. (Asking for the compiler's nullable annotations
    /// would say the same, and costs more than all else here.)
    /// </summary>
    public bool Nullable { get; }

    /// <summary>What it is where the key is left out; null where it is required, or where there is none.</summary>
    public object? Default { get; }

    public IReadOnlyList<Constraint> Constraints { get; }

    /// <summary>What is expected, in words: the range where there is one, since it says the type too.</summary>
    public string Expected => Constraints.FirstOrDefault(constraint => constraint.Attribute is RangeAttribute)?.Allowed ?? Value.Expected;

    /// <summary>Whether a value breaks no constraint and holds nothing that could.</summary>
    public bool IsSound(object? value)
    {
        if (value is null)
            return Nullable;
        foreach (var constraint in Constraints)
        {
            if (!constraint.Holds(value))
                return false;
        }

        return Value.Kind switch
        {
            ValueKind.Record => false,
            ValueKind.List or ValueKind.Map => value is ICollection { Count: 0 },
            _ => true,
        };
    }

    public object? Get(object record) => access.Get(record);

    public void Set(object record, object? value) => access.Set(record, value);
}
