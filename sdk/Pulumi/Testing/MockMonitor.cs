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

    public Task<bool> SupportsFeatureAsync(string id) => Task.FromResult(id != "outputValues");

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

    static async Task<ByteString> StateAsync(object state) => state switch
    {
        ResourceArgs args => (await Serializer.SerializeAsync(args).ConfigureAwait(false)).Struct,
        IDictionary<string, object?> values => (await Serializer.SerializeAsync(values).ConfigureAwait(false)).Struct,
        _ => throw new InvalidOperationException($"The state that mocks return is a dictionary from string to object or an InputArgs, not {state?.GetType().FullName ?? "null"}"),
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

    string Urn(string parent, string type, string name)
    {
        var qualified = parent.Split("::") is [_, _, var above, ..] && above != Stack.StackType ? $"{above}${type}" : type;
        return $"urn:pulumi:{Settings.Stack}::{Settings.Project}::{qualified}::{name}";
    }
}
