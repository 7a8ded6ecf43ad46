using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pulumi.Serialization;

/// <summary>The members of a class of arguments that go to the engine, in the order of their names; found once a type.</summary>
sealed class ArgsShape
{
    static readonly ConcurrentDictionary<Type, ArgsShape> Shapes = new();

    ArgsShape(Type type)
    {
        const BindingFlags declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var members = new SortedDictionary<string, Member>(StringComparer.Ordinal);
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            foreach (var field in t.GetFields(declared))
                if (field.GetCustomAttribute<InputAttribute>() is { } input) members.TryAdd(input.Name, new(input, field.Name, false, field.GetValue));
            foreach (var property in t.GetProperties(declared))
                if (property.GetCustomAttribute<InputAttribute>() is { } input) members.TryAdd(input.Name, new(input, property.Name, IsComputed(property), property.GetValue));
        }

        (Type, Members) = (type, [.. members.Values]);
    }

    public Type Type { get; }

    public Member[] Members { get; }

    public static ArgsShape Of(Type type) => Shapes.GetOrAdd(type, static t => new ArgsShape(t));

    static bool IsComputed(PropertyInfo property) => property.GetMethod?.GetCustomAttribute<CompilerGeneratedAttribute>() is null;

    /// <summary>A member; its value is computed where a getter has a body of its own.</summary>
    internal sealed class Member(InputAttribute input, string name, bool isComputed, Func<object, object?> get)
    {
        public InputAttribute Input { get; } = input;

        public string Name { get; } = name;

        public bool IsComputed { get; } = isComputed;

        public object? Get(object args) => get(args);
    }
}
