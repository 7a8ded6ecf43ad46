using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Turns plain values of the engine into the types of outputs; how is found once a type.</summary>
abstract class Converter
{
    static readonly ConcurrentDictionary<Type, Converter> Converters = new();

    public static Converter For(Type type) => Converters.GetOrAdd(type, static t => Make(t));

    /// <summary>The value as the target type; a warning, and null for its default, where it is something else.</summary>
    public object? Convert(object? value, string context, Action<string> warn)
    {
        var converted = TryConvert(value, context, warn, out var error);
        if (error is not null) warn(error);
        return converted;
    }

    /// <summary>The value as the target type, or null and what is wrong with it. Warnings are about what is inside of it.</summary>
    public object? TryConvert(object? value, string context, Action<string> warn, out string? error)
    {
        error = null;
        return value is null ? null : Converted(value, context, warn, out error);
    }

    protected abstract object? Converted(object value, string context, Action<string> warn, out string? error);

    protected static string Wrong(Type wanted, object value, string context) =>
        $"Expected {wanted.FullName} but got {value.GetType().FullName} deserializing {context}";

    static Converter Make(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return For(underlying);
        if (type == typeof(object)) return new From<object>(value => value);
        if (type == typeof(bool)) return new From<bool>(value => value);
        if (type == typeof(string)) return new From<string>(value => value);
        if (type == typeof(double)) return new From<double>(value => value);
        if (type == typeof(int)) return new From<double>(value => (int)value);
        if (type == typeof(JsonElement)) return new From<object>(value => JsonSerializer.SerializeToElement(value));
        if (type.IsEnum && Enum.GetUnderlyingType(type) == typeof(int)) return new From<double>(value => Enum.ToObject(type, (int)value));
        if (typeof(Resource).IsAssignableFrom(type) || typeof(AssetOrArchive).IsAssignableFrom(type)) return Generic(typeof(Itself<>), type);
        if (type.GetCustomAttribute<EnumTypeAttribute>() is not null && EnumType(type) is { } ofEnum) return ofEnum;
        if (type.IsGenericType && type.GetGenericTypeDefinition() is var definition)
        {
            if (definition == typeof(ImmutableArray<>)) return Generic(typeof(ArrayOf<>), type.GenericTypeArguments);
            if (definition == typeof(ImmutableDictionary<,>) && type.GenericTypeArguments[0] == typeof(string))
                return Generic(typeof(MapOf<>), type.GenericTypeArguments[1]);
            if (definition == typeof(Union<,>)) return Generic(typeof(UnionOf<,>), type.GenericTypeArguments);
        }

        return OutputTypeConverter.For(type) ?? throw new InvalidOperationException($"{type.FullName} is no type that an output can have");
    }

    static Converter Generic(Type definition, params Type[] arguments) =>
        (Converter)Activator.CreateInstance(definition.MakeGenericType(arguments), BindingFlags.DoNotWrapExceptions | BindingFlags.Public | BindingFlags.Instance, null, null, null)!;

    static Converter? EnumType(Type type)
    {
        const BindingFlags any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        if (type.GetConstructor(any, [typeof(string)]) is { } ofString) return new From<string>(value => ofString.Invoke([value]));
        return type.GetConstructor(any, [typeof(double)]) is { } ofDouble ? new From<double>(value => ofDouble.Invoke([value])) : null;
    }

    sealed class From<T>(Func<T, object> convert) : Converter
    {
        protected override object? Converted(object value, string context, Action<string> warn, out string? error)
        {
            error = value is T ? null : Wrong(typeof(T), value, context);
            return value is T from ? convert(from) : null;
        }
    }

    sealed class Itself<T> : Converter
    {
        protected override object? Converted(object value, string context, Action<string> warn, out string? error)
        {
            error = value is T ? null : Wrong(typeof(T), value, context);
            return value is T ? value : null;
        }
    }

    sealed class ArrayOf<T> : Converter
    {
        readonly Converter _element = For(typeof(T));

        protected override object? Converted(object value, string context, Action<string> warn, out string? error)
        {
            error = value is ImmutableArray<object?> ? null : Wrong(typeof(ImmutableArray<object>), value, context);
            if (value is not ImmutableArray<object?> list) return null;
            var elements = ImmutableArray.CreateBuilder<T>(list.Length);
            foreach (var item in list) elements.Add(_element.Convert(item, context, warn) is T element ? element : default!);
            return elements.MoveToImmutable();
        }
    }

    sealed class MapOf<T> : Converter
    {
        readonly Converter _value = For(typeof(T));

        protected override object? Converted(object value, string context, Action<string> warn, out string? error)
        {
            error = value is ImmutableDictionary<string, object?> ? null : Wrong(typeof(ImmutableDictionary<string, object>), value, context);
            if (value is not ImmutableDictionary<string, object?> map) return null;
            if (typeof(T) == typeof(object)) return map;
            var entries = ImmutableDictionary.CreateBuilder<string, T>();
            foreach (var (key, item) in map) entries.Add(key, _value.Convert(item, context, warn) is T entry ? entry : default!);
            return entries.ToImmutable();
        }
    }

    sealed class UnionOf<T0, T1> : Converter
    {
        readonly Converter _first = For(typeof(T0));
        readonly Converter _second = For(typeof(T1));

        protected override object? Converted(object value, string context, Action<string> warn, out string? error)
        {
            if (_first.TryConvert(value, context, warn, out error) is T0 first) return Union<T0, T1>.FromT0(first);
            if (_second.TryConvert(value, context, warn, out error) is T1 second) return Union<T0, T1>.FromT1(second);
            error = $"Expected {typeof(T0).FullName} or {typeof(T1).FullName} but got {value.GetType().FullName} deserializing {context}";
            return null;
        }
    }
}
