using System.Collections.Immutable;

namespace MlPlatform.Core.Settings;

/// <summary>Makes and reads lists and maps whose items have a type that is known only at run time.</summary>
abstract class ItemType
{
    /// <summary>The maker for items of a type.</summary>
    public static ItemType Of(Type type) => (ItemType)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(type))!;

    /// <summary>An <c>IReadOnlyList</c> of the items.</summary>
    public abstract object List(IEnumerable<object> items);

    /// <summary>An <c>IReadOnlyDictionary</c> of the items, in the order of their names.</summary>
    public abstract object Map(IEnumerable<KeyValuePair<string, object>> items);

    /// <summary>The items of a map, whatever made it.</summary>
    public abstract IEnumerable<KeyValuePair<string, object?>> Entries(object map);

    sealed class Typed<T> : ItemType
    {
        public override object List(IEnumerable<object> items) => items.Cast<T>().ToImmutableArray();

        public override object Map(IEnumerable<KeyValuePair<string, object>> items) =>
            items.ToImmutableSortedDictionary(item => item.Key, item => (T)item.Value, StringComparer.Ordinal);

        public override IEnumerable<KeyValuePair<string, object?>> Entries(object map) =>
            ((IReadOnlyDictionary<string, T>)map).Select(entry => KeyValuePair.Create(entry.Key, (object?)entry.Value));
    }
}
