namespace Pulumi;

/// <summary>An input whose type is not known where it is read.</summary>
interface IInput
{
    /// <summary>The plain value, a list or dictionary of inputs, or an <see cref="IOutput"/>.</summary>
    object? Content { get; }
}

/// <summary>A property of a resource's arguments: a plain value, or an output of another resource.</summary>
public class Input<T> : IInput
{
    readonly T _value = default!;
    readonly Output<T>? _output;

    private protected Input(T value) => _value = value;

    private protected Input(Output<T>? output) => _output = output;

    object? IInput.Content => Content;

    private protected virtual object? Content => _output is { } output ? output : _value;

    internal virtual Output<T> AsOutput() => _output ?? new Output<T>(OutputData<T>.Known(_value));

    public static implicit operator Input<T>(T value) => new(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.AsOutput();
    }
}
