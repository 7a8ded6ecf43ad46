using System.Collections.Concurrent;
using Google.Protobuf;
using Pulumi.Runtime;
using Pulumirpc;

namespace Sdk.Tests;

/// <summary>What an engine was sent, in order, and what it answers: known URNs, and the inputs as outputs.</summary>
sealed class Recording
{
    readonly ConcurrentQueue<IMessage> _requests = new();

    public IReadOnlyList<IMessage> Requests => [.. _requests];

    public IReadOnlyList<RegisterResourceRequest> Registrations => [.. Requests.OfType<RegisterResourceRequest>()];

    public IReadOnlyList<LogRequest> Logs => [.. Requests.OfType<LogRequest>()];

    public IEnumerable<string> Errors => Logs.Where(log => log.Severity == LogSeverity.Error).Select(log => log.Message);

    public Func<RegisterResourceRequest, Task<RegisterResourceResponse>> OnRegister { get; set; } = request => Task.FromResult(Echo(request));

    public Func<ReadResourceRequest, Task<ReadResourceResponse>> OnRead { get; set; } =
        request => Task.FromResult(new ReadResourceResponse { Urn = Urn(request.Type, request.Name), Properties = request.Properties });

    public Func<ResourceInvokeRequest, Task<InvokeResponse>> OnInvoke { get; set; } = request => Task.FromResult(new InvokeResponse { Return = request.Args });

    public Func<LogRequest, Task> OnLog { get; set; } = _ => Task.CompletedTask;

    public Func<Task> OnShutdown { get; set; } = () => Task.CompletedTask;

    public int ExitCode { get; set; }

    public static string Urn(string type, string name) => $"urn:pulumi:stack::project::{type}::{name}";

    public static RegisterResourceResponse Echo(RegisterResourceRequest request) =>
        new() { Urn = Urn(request.Type, request.Name), Id = request.Custom ? $"{request.Name}-id" : "", Object = request.Object };

    public RegisterResourceRequest Registered(string name) => Registrations.SingleOrDefault(request => request.Name == name)
        ?? throw new KeyNotFoundException($"No '{name}' was registered. Errors: {string.Join("; ", Errors)}");

    public T Add<T>(T request) where T : IMessage
    {
        _requests.Enqueue(request);
        return request;
    }
}

/// <summary>A recording as the engine of a run in this process, without a network.</summary>
sealed class RecordingMonitor(Recording recording) : IMonitor
{
    public Task<RegisterResourceResponse> RegisterResourceAsync(Pulumi.Resource resource, RegisterResourceRequest request) =>
        recording.OnRegister(recording.Add(request));

    public Task<ReadResourceResponse> ReadResourceAsync(Pulumi.Resource resource, ReadResourceRequest request) =>
        recording.OnRead(recording.Add(request));

    public Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request) => recording.OnInvoke(recording.Add(request));

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
    {
        recording.Add(request);
        return Task.CompletedTask;
    }

    public Task SignalAndWaitForShutdownAsync()
    {
        recording.Add(new Google.Protobuf.WellKnownTypes.Empty());
        return recording.OnShutdown();
    }

    public Task LogAsync(LogRequest request) => recording.OnLog(recording.Add(request));
}
