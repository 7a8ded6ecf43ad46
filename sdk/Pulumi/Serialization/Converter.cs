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

    /// <summary>The value as the target type. Throws <see cref="ConversionException"/> where it is something else.</summary>
    public abstract object? Convert(object? value);

    static Converter Make(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return For(underlying);
        if (type == typeof(object)) return new Simple(value => value);
        if (type == typeof(bool)) return new Simple(value => value is bool flag ? flag : throw Wrong(value, type));
        if (type == typeof(string)) return new Simple(value => value is string text ? text : throw Wrong(value, type));
        if (type == typeof(double)) return new Simple(value => value is double number ? number : throw Wrong(value, type));
        if (type == typeof(int)) return new Simple(value => value is double number ? (int)number : throw Wrong(value, type));
        if (type == typeof(JsonElement)) return new Simple(value => JsonSerializer.SerializeToElement(value));
        if (type.IsEnum) return new Simple(value => value is double number ? Enum.ToObject(type, (int)number) : throw Wrong(value, type));
        if (typeof(Resource).IsAssignableFrom(type) || typeof(AssetOrArchive).IsAssignableFrom(type))
            return new Simple(value => type.IsInstanceOfType(value) ? value : throw Wrong(value, type));
        if (type.GetCustomAttribute<EnumTypeAttribute>() is not null) return EnumType(type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() is var definition)
        {
            if (definition == typeof(ImmutableArray<>)) return Generic(typeof(ArrayOf<>), type.GenericTypeArguments);
            if (definition == typeof(ImmutableDictionary<,>)) return Generic(typeof(MapOf<>), type.GenericTypeArguments[1]);
            if (definition == typeof(Union<,>)) return Generic(typeof(UnionOf<,>), type.GenericTypeArguments);
        }

        return OutputTypeConverter.For(type) ?? throw new InvalidOperationException($"{type.FullName} is no type that an output can have");
    }

    static Converter Generic(Type definition, params Type[] arguments) =>
        (Converter)Activator.CreateInstance(definition.MakeGenericType(arguments))!;

    static Simple EnumType(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Single(c => c.GetParameters().Length == 1);
        var wanted = constructor.GetParameters()[0].ParameterType;
        return new(value => wanted.IsInstanceOfType(value) ? constructor.Invoke([value]) : throw Wrong(value, type));
    }

    protected static ConversionException Wrong(object? value, Type wanted) =>
        new($"Expected {wanted.FullName} but got {value?.GetType().FullName ?? "null"}");

    sealed class Simple(Func<object?, object?> convert) : Converter
    {
        public override object? Convert(object? value) => value is null ? null : convert(value);
    }

    sealed class ArrayOf<T> : Converter
    {
        readonly Converter _element = For(typeof(T));

        public override object? Convert(object? value) => value switch
        {
            null => ImmutableArray<T>.Empty,
            ImmutableArray<object?> list => list.Select(item => (T)_element.Convert(item)!).ToImmutableArray(),
            _ => throw Wrong(value, typeof(ImmutableArray<T>)),
        };
    }

    sealed class MapOf<T> : Converter
    {
        readonly Converter _element = For(typeof(T));

        public override object? Convert(object? value) => value switch
        {
            null => ImmutableDictionary<string, T>.Empty,
            ImmutableDictionary<string, object?> map => map.Where(entry => !entry.Key.StartsWith("__", StringComparison.Ordinal))
                .ToImmutableDictionary(entry => entry.Key, entry => (T)_element.Convert(entry.Value)!),
            _ => throw Wrong(value, typeof(ImmutableDictionary<string, T>)),
        };
    }

    sealed class UnionOf<T0, T1> : Converter
    {
        public override object? Convert(object? value)
        {
            if (value is null) return default(Union<T0, T1>);
            try
            {
                return Union<T0, T1>.FromT0((T0)For(typeof(T0)).Convert(value)!);
            }
            catch (ConversionException)
            {
                return Union<T0, T1>.FromT1((T1)For(typeof(T1)).Convert(value)!);
            }
        }
    }
}

/// <summary>A value of the engine that is not of the type that the output declares.</summary>
sealed class ConversionException(string message) : Exception(message);
