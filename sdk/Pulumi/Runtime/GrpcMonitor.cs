using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace Pulumi.Runtime;

/// <summary>The engine behind the addresses that the environment names.</summary>
sealed class GrpcMonitor : IMonitor
{
    const int MaxMessageBytes = 400 * 1024 * 1024;

    // A connection carries a hundred calls at once; more of them would open connections, and hold their messages, for nothing.
    const int CallsAtOnce = 64;

    // One channel an address and process, as a program may run many times in one process.
    static readonly ConcurrentDictionary<string, GrpcChannel> Channels = new();

    readonly ResourceMonitor.ResourceMonitorClient _monitor;
    readonly Engine.EngineClient _engine;
    readonly SemaphoreSlim _calls = new(CallsAtOnce);

    public GrpcMonitor(string monitor, string engine) =>
        (_monitor, _engine) = (new(ChannelTo(monitor)), new(ChannelTo(engine)));

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        await _calls.WaitAsync().ConfigureAwait(false);
        try
        {
            return await _monitor.RegisterResourceAsync(request).ConfigureAwait(false);
        }
        finally
        {
            _calls.Release();
        }
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request) =>
        await _monitor.ReadResourceAsync(request).ConfigureAwait(false);

    public async Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request) => await _monitor.InvokeAsync(request).ConfigureAwait(false);

    public async Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        await _monitor.RegisterResourceOutputsAsync(request).ConfigureAwait(false);

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await _monitor.SignalAndWaitForShutdownAsync(new Empty()).ConfigureAwait(false);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
            // An engine from before this method ends with the program.
        }
    }

    public async Task LogAsync(LogRequest request) => await _engine.LogAsync(request).ConfigureAwait(false);

    // The engine is on this machine, where no proxy can reach it.
    static GrpcChannel ChannelTo(string address) => Channels.GetOrAdd(address, static to => GrpcChannel.ForAddress(
        $"http://{to}",
        new GrpcChannelOptions
        {
            MaxReceiveMessageSize = MaxMessageBytes,
            MaxSendMessageSize = MaxMessageBytes,
            HttpHandler = new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true },
        }));
}
