using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Builds an output type through its constructor, whose parameters are named as the properties on the wire.</summary>
sealed class OutputTypeConverter : Converter
{
    readonly ConstructorInvoker _constructor;
    readonly Parameter[] _parameters;

    OutputTypeConverter(Type type, ConstructorInfo constructor)
    {
        _constructor = ConstructorInvoker.Create(constructor);
        _parameters = [.. constructor.GetParameters().Select(parameter => new Parameter(
            parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!,
            parameter.ParameterType,
            $"{type.FullName}({parameter.Name})",
            IsOptional(parameter.ParameterType) ? null : Activator.CreateInstance(parameter.ParameterType)))];
    }

    public static new OutputTypeConverter? For(Type type)
    {
        if (type.GetCustomAttribute<OutputTypeAttribute>() is null) return null;
        var constructors = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        var constructor = constructors.FirstOrDefault(c => c.GetCustomAttribute<OutputConstructorAttribute>() is not null)
            ?? (constructors.Where(c => c.IsPublic).ToArray() is [var only] ? only : null);
        return constructor is null ? null : new(type, constructor);
    }

    protected override object? Converted(object value, string context, Action<string> warn, out string? error)
    {
        error = value is ImmutableDictionary<string, object?> ? null : Wrong(typeof(ImmutableDictionary<string, object>), value, context);
        if (value is not ImmutableDictionary<string, object?> map) return null;
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = _parameters[i];
            arguments[i] = parameter.Convert(map.GetValueOrDefault(parameter.Name), warn) ?? parameter.Default;
        }

        return _constructor.Invoke(arguments.AsSpan());
    }

    static bool IsOptional(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    // The converter is found when first used: output types may contain themselves.
    sealed record Parameter(string Name, Type Type, string Context, object? Default)
    {
        Converter? _converter;

        public object? Convert(object? value, Action<string> warn) =>
            value is null ? null : (_converter ??= Converter.For(Type)).Convert(value, Context, warn);
    }
}
