using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf;
using Pulumi.Runtime;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>An engine that asks the mocks of a test instead of providers.</summary>
sealed class MockMonitor(IMocks mocks) : IMonitor
{
    readonly ConcurrentQueue<Resource> _resources = new();
    readonly ConcurrentQueue<string> _errors = new();

    public DeploymentSettings Settings { get; set; } = null!;

    public Resource[] Resources => [.. _resources];

    public string[] Errors => [.. _errors];

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        _resources.Enqueue(resource);
        var urn = Urn(request.Parent, request.Type, request.Name);
        if (request.Type == Stack.StackType) return new() { Urn = urn, Object = ByteString.Empty };
        var (id, state) = await NewResourceAsync(request.Type, request.Name, request.Object, request.Provider, request.ImportId).ConfigureAwait(false);
        return new() { Urn = urn, Id = id ?? request.ImportId, Object = state };
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        _resources.Enqueue(resource);
        var (_, state) = await NewResourceAsync(request.Type, request.Name, request.Properties, request.Provider, request.Id).ConfigureAwait(false);
        return new() { Urn = Urn(request.Parent, request.Type, request.Name), Properties = state };
    }

    public async Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        var answer = await mocks.CallAsync(new() { Token = request.Tok, Args = Plain(request.Args), Provider = request.Provider }).ConfigureAwait(false);
        return new() { Return = await StateAsync(answer).ConfigureAwait(false) };
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) => mocks.RegisterResourceOutputs(new(
        request.Urn,
        ValueReader.Fields(request.Outputs).ToImmutableDictionary(field => field.Key, field => OutputOf(ValueReader.Read(field.Value.Span, DependencyResource.For)))));

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error) _errors.Enqueue(request.Message);
        return Task.CompletedTask;
    }

    async Task<(string? Id, ByteString State)> NewResourceAsync(string type, string name, ByteString inputs, string provider, string id)
    {
        var (newId, state) = await mocks.NewResourceAsync(new()
        {
            Type = type,
            Name = name,
            Inputs = Plain(inputs),
            Provider = provider,
            Id = id,
        }).ConfigureAwait(false);
        return (newId, await StateAsync(state).ConfigureAwait(false));
    }

    static async Task<ByteString> StateAsync(object state)
    {
        var values = state is InputArgs args ? Serializer.ValuesAsync(args) : Serializer.ValuesAsync(Values(state)
            ?? throw new InvalidOperationException(
                $"{state?.GetType().FullName ?? "null"} is not a supported argument type: mocks return a dictionary with string keys, an InputArgs or an output type"));
        return (await values.ConfigureAwait(false)).Struct;
    }

    static IDictionary<string, object?>? Values(object? state) => state switch
    {
        IDictionary<string, object?> values => values,
        IDictionary values => values.Keys.Cast<object>().ToDictionary(key => (string)key, key => values[key]),
        not null when ValueKinds.For(state.GetType()) is { } plain => Values(plain(state)),
        _ => null,
    };

    // A mock sees plain values; a property that holds an unknown is left out.
    static ImmutableDictionary<string, object> Plain(ByteString inputs)
    {
        var plain = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, bytes) in ValueReader.Fields(inputs))
            if (ValueReader.Read(bytes.Span, DependencyResource.For) is { IsKnown: true, Value: { } value }) plain[name] = value;
        return plain.ToImmutable();
    }

    static Output<object?> OutputOf(ReadValue read) => new(new OutputData<object?>(read.Resources, read.Value, read.IsKnown, read.IsSecret));

    // Not as the engine does it, but as the official mocks do: of all the parents' types the first stays, be it the stack's.
    string Urn(string parent, string type, string name)
    {
        var qualified = parent.Split("::") is [_, _, var above, ..] ? $"{above.Split('$')[0]}${type}" : type;
        return $"urn:pulumi:{Settings.Stack}::{Settings.Project}::{qualified}::{name}";
    }
}
