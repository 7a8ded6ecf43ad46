using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Builds an output type through its constructor, whose parameters are named as the properties on the wire.</summary>
sealed class OutputTypeConverter : Converter
{
    readonly Type _type;
    readonly ConstructorInvoker _constructor;
    readonly (string Name, Type Type)[] _parameters;

    OutputTypeConverter(Type type, ConstructorInfo constructor)
    {
        _type = type;
        _constructor = ConstructorInvoker.Create(constructor);
        _parameters = [.. constructor.GetParameters().Select(parameter =>
            (parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!, parameter.ParameterType))];
    }

    public static new OutputTypeConverter? For(Type type)
    {
        if (type.GetCustomAttribute<OutputTypeAttribute>() is null) return null;
        var constructors = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        var constructor = constructors.FirstOrDefault(c => c.GetCustomAttribute<OutputConstructorAttribute>() is not null)
            ?? (constructors is [{ IsPublic: true } only] ? only : null);
        return constructor is null ? null : new(type, constructor);
    }

    public override object? Convert(object? value)
    {
        if (value is null) return null;
        if (value is not ImmutableDictionary<string, object?> map) throw Wrong(value, _type);
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, type) = _parameters[i];
            arguments[i] = Converter.For(type).Convert(map.GetValueOrDefault(name))
                ?? (type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null);
        }

        return _constructor.Invoke(arguments.AsSpan());
    }
}
