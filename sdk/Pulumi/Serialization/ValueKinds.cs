using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>How values of the less common types are written: enums, and output types given back as inputs. Found once a type.</summary>
static class ValueKinds
{
    static readonly ConcurrentDictionary<Type, Func<object, object?>?> Plain = new();

    /// <summary>What turns a value of this type into a plain one; null where the type is not supported.</summary>
    public static Func<object, object?>? For(Type type) => Plain.GetOrAdd(type, static t => Find(t));

    static Func<object, object?>? Find(Type type)
    {
        if (type == typeof(ValueTuple)) return _ => null;
        if (type.IsEnum && Enum.GetUnderlyingType(type) == typeof(int)) return value => (int)value;
        if (type.GetCustomAttribute<EnumTypeAttribute>() is not null) return Operator(type, typeof(string)) ?? Operator(type, typeof(double));
        return type.GetCustomAttribute<OutputTypeAttribute>() is not null ? OutputType(type) : null;
    }

    static Func<object, object?>? Operator(Type type, Type to)
    {
        var method = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(m => m.Name == "op_Explicit" && m.ReturnType == to);
        return method is null ? null : value => method.Invoke(null, [value]);
    }

    static Func<object, object?> OutputType(Type type)
    {
        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public)
            .Where(field => field.IsInitOnly)
            .Select(field => (Name: char.ToLowerInvariant(field.Name[0]) + field.Name[1..], Field: field))
            .ToArray();
        return value => fields.ToDictionary(entry => entry.Name, entry => entry.Field.GetValue(value));
    }
}
