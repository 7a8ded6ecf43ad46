using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(OutputData<T>.Known(value));

    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    public static Output<T> CreateSecret<T>(T value) => new(OutputData<T>.Known(value, isSecret: true));

    public static Output<T> CreateSecret<T>(Task<T> value) => new(Output<T>.FromTask(value, isSecret: true));

    public static Output<T> CreateSecret<T>(Output<T> value) => WithIsSecret(value, true);

    public static Output<T> Unsecret<T>(Output<T> output) => WithIsSecret(output, false);

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.Data.ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) =>
        new(AllAsync([.. inputs.Select(input => input.ToOutput().Data)]));

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => new(AllAsync([.. outputs.Select(output => output.Data)]));

    public static Output<string> Format(FormattableString formattableString)
    {
        var arguments = formattableString.GetArguments();
        var inputs = new Input<object?>[arguments.Length];
        for (var i = 0; i < arguments.Length; i++) inputs[i] = Untyped(arguments[i]);
        return All(inputs).Apply(values => string.Format(formattableString.Format, [.. values]));
    }

    public static Output<string> JsonSerialize<T>(Output<T> output, JsonSerializerOptions? options = null) =>
        output.Apply(value => new Output<string>(OutputJson.WriteAsync(value, options)));

    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        return new(ReadAsync(json.Data, options));

        static async Task<OutputData<T>> ReadAsync(Task<OutputData<string>> json, JsonSerializerOptions? options)
        {
            var data = await json.ConfigureAwait(false);
            return new(data.Resources, data.IsKnown ? OutputJson.Read<T>(data, options) : default!, data.IsKnown, data.IsSecret);
        }
    }

    internal static Output<T> WithIsSecret<T>(Output<T> output, bool isSecret)
    {
        return new(MarkAsync(output.Data, isSecret));

        static async Task<OutputData<T>> MarkAsync(Task<OutputData<T>> data, bool isSecret) =>
            await data.ConfigureAwait(false) with { IsSecret = isSecret };
    }

    static Output<object?> Untyped(object? value)
    {
        return (value is IInput input ? input.Content : value) switch
        {
            IOutput output => new(ReadAsync(output)),
            var plain => new(OutputData<object?>.Known(plain)),
        };

        static async Task<OutputData<object?>> ReadAsync(IOutput output)
        {
            await output.Completion.ConfigureAwait(false);
            return output.Untyped;
        }
    }

    static async Task<OutputData<ImmutableArray<T>>> AllAsync<T>(Task<OutputData<T>>[] outputs)
    {
        var values = ImmutableArray.CreateBuilder<T>(outputs.Length);
        var all = OutputData<ImmutableArray<T>>.Known([]);
        foreach (var output in outputs)
        {
            var data = await output.ConfigureAwait(false);
            values.Add(data.Value);
            all = Combine(all, data);
        }

        return all.IsKnown ? all with { Value = values.MoveToImmutable() } : all with { Value = default };
    }

    internal static OutputData<T> Combine<T, U>(OutputData<T> all, OutputData<U> one) =>
        new(all.Resources.Union(one.Resources), all.Value, all.IsKnown && one.IsKnown, all.IsSecret || one.IsSecret);
}
