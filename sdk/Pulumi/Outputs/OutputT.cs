using System.Runtime.CompilerServices;
using Pulumi.Runtime;

namespace Pulumi;

/// <summary>A value that a resource gives, now or later, with the resources that it depends on.</summary>
public sealed class Output<T> : IOutput
{
    readonly OutputSource<T>? _source;
    Task<OutputData<T>>? _data;

    internal Output(OutputSource<T> source) => _source = source;

    internal Output(OutputData<T> data) => _data = Task.FromResult(data);

    internal Output(Task<OutputData<T>> data)
    {
        _data = data;
        Tracked(data);
    }

    internal Task<OutputData<T>> Data
    {
        get
        {
            if (Volatile.Read(ref _data) is { } data) return data;

            // Read once, as reading may log a warning.
            lock (_source!)
            {
                if (_data is { } read) return read;
                data = _source.ReadAsync();
                Volatile.Write(ref _data, data);
            }

            Tracked(data);
            return data;
        }
    }

    Task IOutput.Completion => Data;

    OutputData<object?> IOutput.Untyped
    {
        get
        {
            var data = Data.GetAwaiter().GetResult();
            return new(data.Resources, data.Value, data.IsKnown, data.IsSecret);
        }
    }

    public static Output<T> Create(Task<T> value) => new(FromTask(value, false));

    public Output<ValueTuple> Apply(Func<T, Task> func) =>
        Then(async value =>
        {
            await func(value).ConfigureAwait(false);
            return OutputData<ValueTuple>.Known(default);
        });

    public Output<U> Apply<U>(Func<T, U> func) => Then(value => Task.FromResult(OutputData<U>.Known(func(value))));

    public Output<U> Apply<U>(Func<T, Task<U>> func) =>
        Then(async value => OutputData<U>.Known(await func(value).ConfigureAwait(false)));

    public Output<U> Apply<U>(Func<T, Input<U>?> func) => Apply(value => func(value)?.ToOutput());

    public Output<U> Apply<U>(Func<T, Output<U>?> func) =>
        Then(value => func(value)?.Data ?? Task.FromResult(OutputData<U>.Known(default!)));

    public Output<U> UntypedApply<U>(Func<object?, Output<U>> func) => Apply(value => (Output<U>?)func(value));

    public override string ToString()
    {
        const string message =
            "An Output<T> has no text of its own: its value may come only when the stack is deployed. " +
            "Use output.Apply(value => $\"a{value}b\") or Output.Format($\"a{output}b\").";
        return System.Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is "1" or "true"
            ? throw new InvalidOperationException(message)
            : message;
    }

    internal static async Task<OutputData<T>> FromTask(Task<T> value, bool isSecret) =>
        OutputData<T>.Known(await value.ConfigureAwait(false), isSecret);

    Output<U> Then<U>(Func<T, Task<OutputData<U>>> next) => new(ThenAsync(Data, next));

    static async Task<OutputData<U>> ThenAsync<U>(Task<OutputData<T>> first, Func<T, Task<OutputData<U>>> next)
    {
        // What is known runs at once, so lambdas in lambdas could use up the stack.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) await Task.Yield();
        var data = await first.ConfigureAwait(false);
        if (!data.IsKnown) return new(data.Resources, default!, false, data.IsSecret);
        var result = await next(data.Value).ConfigureAwait(false);
        return result with { Resources = data.Resources.Union(result.Resources), IsSecret = data.IsSecret || result.IsSecret };
    }

    // A fault of any output, in a lambda of the program or in a registration, fails the run.
    static void Tracked(Task data)
    {
        if (!data.IsCompletedSuccessfully) DeploymentContext.Current?.Runner.Track(data);
    }
}
