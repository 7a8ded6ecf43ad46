using System.Text.Json;

namespace MlPlatform.Core.Settings;

/// <summary>The shape of a value: its kind, and what it is made of.</summary>
sealed class ValueShape
{
    ValueShape(ValueKind kind, Type type)
    {
        Kind = kind;
        Type = type;
    }

    public ValueKind Kind { get; }

    /// <summary>The value's type; of a list or a map, that of its items.</summary>
    public Type Type { get; }

    /// <summary>The shape of an item of a list or a map.</summary>
    public ValueShape? Item { get; private init; }

    /// <summary>What makes and reads a list or a map of such items.</summary>
    public ItemType? Items { get; private init; }

    /// <summary>The words of a choice and what they stand for.</summary>
    public IReadOnlyDictionary<string, object> Choices { get; private init; } = new Dictionary<string, object>();

    /// <summary>The shape of a nested record.</summary>
    public RecordShape Record => RecordShape.Of(Type);

    /// <summary>What is expected, in words, after "expected is".</summary>
    public string Expected => Kind switch
    {
        ValueKind.Text => "a text",
        ValueKind.Flag => "true or false",
        ValueKind.Whole => "a whole number",
        ValueKind.Number => "a number",
        ValueKind.Choice => $"one of {Shown.Keys(Choices.Keys)}",
        ValueKind.Record => "an object",
        ValueKind.List => $"a list, each item {Item!.Expected}",
        _ => $"an object of names, each with {Item!.Expected}",
    };

    /// <summary>The shape of a type; a type that settings can't hold is a fault of the spec, told to its author.</summary>
    public static ValueShape Of(Type type, string owner)
    {
        if (type == typeof(string))
            return new(ValueKind.Text, type);
        if (type == typeof(bool))
            return new(ValueKind.Flag, type);
        if (type == typeof(int))
            return new(ValueKind.Whole, type);
        if (type == typeof(double))
            return new(ValueKind.Number, type);
        if (type.IsEnum)
            return new(ValueKind.Choice, type) { Choices = ChoicesOf(type) };
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return Many(ValueKind.List, type.GetGenericArguments()[0], owner);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && type.GetGenericArguments()[0] == typeof(string))
            return Many(ValueKind.Map, type.GetGenericArguments()[1], owner);
        if (type.IsClass && type.GetConstructor(Type.EmptyTypes) is not null)
            return new(ValueKind.Record, type);
        throw new NotSupportedException(
            $"{owner} is a {type.Name}, which settings can't hold; they hold string, bool, int, double, enums, records, IReadOnlyList<T> and IReadOnlyDictionary<string, T>.");
    }

    /// <summary>A value that stands in for one that is missing or wrong.</summary>
    public object Blank() => Kind switch
    {
        ValueKind.Text => "",
        ValueKind.Record => Record.Blank(),
        ValueKind.List => Items!.List([]),
        ValueKind.Map => Items!.Map([]),
        _ => Activator.CreateInstance(Type)!,
    };

    static ValueShape Many(ValueKind kind, Type item, string owner) => new(kind, item) { Item = Of(item, owner), Items = ItemType.Of(item) };

    static Dictionary<string, object> ChoicesOf(Type type) =>
        Enum.GetNames(type).ToDictionary(name => JsonNamingPolicy.CamelCase.ConvertName(name), name => Enum.Parse(type, name), StringComparer.Ordinal);
}
