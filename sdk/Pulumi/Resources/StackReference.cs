using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Which stack a <see cref="StackReference"/> reads.</summary>
public sealed class StackReferenceArgs : ResourceArgs
{
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}

/// <summary>An output of another stack, plain or secret; both null where there is none.</summary>
public sealed class StackReferenceOutputDetails
{
    public object? Value { get; set; }

    public object? SecretValue { get; set; }
}

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    public Output<object?> GetOutput(Input<string> name) =>
        Named(name, (key, outputs) => outputs.GetValueOrDefault(key));

    public Output<object> RequireOutput(Input<string> name) =>
        Named(name, (key, outputs) => outputs.TryGetValue(key, out var value)
            ? value
            : throw new KeyNotFoundException($"Required output '{key}' does not exist on stack '{GetResourceName()}'."));

    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).Data.ConfigureAwait(false);
        var value = data.IsKnown ? data.Value : null;
        return data.IsSecret ? new() { SecretValue = value } : new() { Value = value };
    }

    public async Task<object?> GetValueAsync(Input<string> name) => Plain(await GetOutput(name).Data.ConfigureAwait(false), "Get");

    public async Task<object> RequireValueAsync(Input<string> name) => Plain(await RequireOutput(name).Data.ConfigureAwait(false), "Require");

    // One secret output makes the whole of them secret; the list of names says which of them it is.
    Output<T> Named<T>(Input<string> name, Func<string, ImmutableDictionary<string, object>, T> read)
    {
        return new(ReadAsync());

        async Task<OutputData<T>> ReadAsync()
        {
            var data = await Output.Tuple(name.ToOutput(), Outputs).Apply(pair => read(pair.Item1, pair.Item2)).Data.ConfigureAwait(false);
            var key = await name.ToOutput().Data.ConfigureAwait(false);
            var secrets = await SecretOutputNames.Data.ConfigureAwait(false);
            return secrets.IsKnown && key.IsKnown && !secrets.Value.IsDefault
                ? data with { IsSecret = secrets.Value.Contains(key.Value) }
                : data;
        }
    }

    static T Plain<T>(OutputData<T> data, string verb) => data.IsSecret
        ? throw new InvalidOperationException($"Cannot call '{verb}OutputValueAsync' if the referenced stack has secret outputs. Use '{verb}Output' instead.")
        : data.IsKnown ? data.Value : default!;
}
