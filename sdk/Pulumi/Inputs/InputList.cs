using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list of inputs, of which each may be an output, or an output of a whole list.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    // Elements that are there now, or an output that gives them: never both.
    List<Input<T>>? _items;
    Output<ImmutableArray<Input<T>>>? _output;

    public InputList() : this([])
    {
    }

    InputList(List<Input<T>> items) : base(default(ImmutableArray<T>)) => _items = items;

    InputList(Output<ImmutableArray<Input<T>>> output) : base(default(ImmutableArray<T>)) => _output = output;

    private protected override object? Content => _items is { } items ? items : _output;

    internal override Output<ImmutableArray<T>> AsOutput() =>
        _items is { } items ? Output.All(items) : _output!.Apply(inputs => Output.All(inputs));

    public void Add(params Input<T>[] inputs) => AddRange(inputs);

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs)
    {
        if (_items is { } mine && inputs._items is { } theirs) mine.AddRange(theirs);
        else (_items, _output) = (null, Joined(inputs));
    }

    public InputList<T> Concat(InputList<T> other) =>
        _items is { } mine && other._items is { } theirs ? new([.. mine, .. theirs]) : new(Joined(other));

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await Elements.Data.ConfigureAwait(false);
        if (!data.IsKnown) yield break;
        foreach (var input in data.Value) yield return input;
    }

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException("An InputList is read asynchronously.");

    Output<ImmutableArray<Input<T>>> Elements => _output ?? Output.Create(_items!.ToImmutableArray());

    Output<ImmutableArray<Input<T>>> Joined(InputList<T> other) =>
        Output.Tuple(Elements, other.Elements).Apply(pair => pair.Item1.AddRange(pair.Item2));

    public static implicit operator InputList<T>(T value) => new([value]);

    public static implicit operator InputList<T>(Output<T> value) => new([value]);

    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    public static implicit operator InputList<T>(T[] values) => From(values);

    public static implicit operator InputList<T>(Output<T>[] values) => From(values);

    public static implicit operator InputList<T>(Input<T>[] values) => new([.. values]);

    public static implicit operator InputList<T>(List<T> values) => From(values);

    public static implicit operator InputList<T>(List<Output<T>> values) => From(values);

    public static implicit operator InputList<T>(List<Input<T>> values) => new([.. values]);

    public static implicit operator InputList<T>(ImmutableArray<T> values) => From(values.IsDefault ? [] : values);

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => From(values.AsEnumerable());

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new([.. values]);

    public static implicit operator InputList<T>(Output<T[]> values) => From(values);

    public static implicit operator InputList<T>(Output<List<T>> values) => From(values);

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => From(values);

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) =>
        From(values.Apply(list => list.IsDefault ? [] : list));

    static InputList<T> From<TList>(TList values) where TList : IEnumerable<T> => new([.. values.Select(value => (Input<T>)value)]);

    static InputList<T> From(IEnumerable<Output<T>> values) => new([.. values.Select(value => (Input<T>)value)]);

    static InputList<T> From<TList>(Output<TList> values) where TList : IEnumerable<T> =>
        new(values.Apply(list => list.Select(value => (Input<T>)value).ToImmutableArray()));
}
