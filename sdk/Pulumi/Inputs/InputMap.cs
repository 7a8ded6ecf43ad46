using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map of inputs by string, of which each may be an output, or an output of a whole map.</summary>
public sealed class InputMap<V> : Input<ImmutableDictionary<string, V>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, V>>>
{
    // Entries that are there now, or an output that gives them: never both.
    Dictionary<string, Input<V>>? _entries;
    Output<ImmutableDictionary<string, Input<V>>>? _output;

    public InputMap() : this([])
    {
    }

    InputMap(Dictionary<string, Input<V>> entries) : base(default(ImmutableDictionary<string, V>)!) => _entries = entries;

    InputMap(Output<ImmutableDictionary<string, Input<V>>> output) : base(default(ImmutableDictionary<string, V>)!) => _output = output;

    public Input<V> this[string key]
    {
        set => Add(key, value);
    }

    private protected override object? Content => _entries is { } entries ? entries : _output;

    internal override Output<ImmutableDictionary<string, V>> AsOutput() => Elements.Apply(Flat);

    public void Add(string key, Input<V> value)
    {
        if (_entries is { } entries) entries.Add(key, value);
        else _output = _output!.Apply(map => map.Add(key, value));
    }

    public void Add(InputMap<V> values) => AddRange(values);

    public void AddRange(InputMap<V> values)
    {
        if (_entries is { } mine && values._entries is { } theirs)
        {
            foreach (var (key, value) in theirs) mine.Add(key, value);
        }
        else
        {
            (_entries, _output) = (null, Output.Tuple(Elements, values.Elements).Apply(pair => pair.Item1.AddRange(pair.Item2)));
        }
    }

    public static InputMap<V> Merge(InputMap<V> first, InputMap<V> second)
    {
        if (first._entries is { } one && second._entries is { } two)
        {
            var merged = new Dictionary<string, Input<V>>(one);
            foreach (var (key, value) in two) merged[key] = value;
            return new(merged);
        }

        return new(Output.Tuple(first.Elements, second.Elements).Apply(pair => pair.Item1.SetItems(pair.Item2)));
    }

    public async IAsyncEnumerator<Input<KeyValuePair<string, V>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await Elements.Data.ConfigureAwait(false);
        if (!data.IsKnown) yield break;
        foreach (var (key, input) in data.Value) yield return input.Apply(value => KeyValuePair.Create(key, value));
    }

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException("An InputMap is read asynchronously.");

    Output<ImmutableDictionary<string, Input<V>>> Elements => _output ?? Output.Create(_entries!.ToImmutableDictionary());

    static Output<ImmutableDictionary<string, V>> Flat(ImmutableDictionary<string, Input<V>> map)
    {
        var keys = map.Keys.ToArray();
        return Output.All(keys.Select(key => map[key])).Apply(values =>
            keys.Zip(values).ToImmutableDictionary(entry => entry.First, entry => entry.Second));
    }

    public static implicit operator InputMap<V>(Dictionary<string, V> values) => From(values);

    public static implicit operator InputMap<V>(ImmutableDictionary<string, V> values) => From(values);

    public static implicit operator InputMap<V>(Output<Dictionary<string, V>> values) => From(values);

    public static implicit operator InputMap<V>(Output<IDictionary<string, V>> values) => From(values);

    public static implicit operator InputMap<V>(Output<ImmutableDictionary<string, V>> values) => From(values);

    static InputMap<V> From(IEnumerable<KeyValuePair<string, V>> values) =>
        new(values.ToDictionary(entry => entry.Key, entry => (Input<V>)entry.Value));

    static InputMap<V> From<TMap>(Output<TMap> values) where TMap : IEnumerable<KeyValuePair<string, V>> =>
        new(values.Apply(map => map.ToImmutableDictionary(entry => entry.Key, entry => (Input<V>)entry.Value)));
}
