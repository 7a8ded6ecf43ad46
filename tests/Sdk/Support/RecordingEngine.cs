using System.Net;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Pulumirpc;

namespace Sdk.Tests;

/// <summary>A recording behind gRPC, at an address of this machine.</summary>
sealed class RecordingEngine : IAsyncDisposable
{
    readonly WebApplication _application;

    RecordingEngine(WebApplication application, string address, Recording recording) =>
        (_application, Address, Recording) = (application, address, recording);

    public string Address { get; }

    public Recording Recording { get; }

    public static async Task<RecordingEngine> StartAsync(Action<Recording>? setup = null)
    {
        var recording = new Recording();
        setup?.Invoke(recording);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(options => options.MaxReceiveMessageSize = null);
        builder.Services.AddSingleton(new RecordingService(recording));
        var application = builder.Build();
        application.MapGrpcService<RecordingService>();
        await application.StartAsync();
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new(application, new Uri(addresses.Addresses.Single()).Authority, recording);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }
}

/// <summary>The methods that the SDK calls. The messages are the SDK's own, so the methods are bound here and not by a generated class.</summary>
[BindServiceMethod(typeof(RecordingService), nameof(Bind))]
sealed class RecordingService(Recording recording)
{
    const string Monitor = "pulumirpc.ResourceMonitor";

    public static void Bind(ServiceBinderBase binder, RecordingService? service)
    {
        Add<RegisterResourceRequest, RegisterResourceResponse>(binder, Monitor, nameof(RegisterResource));
        Add<ReadResourceRequest, ReadResourceResponse>(binder, Monitor, nameof(ReadResource));
        Add<RegisterResourceOutputsRequest, Empty>(binder, Monitor, nameof(RegisterResourceOutputs));
        Add<Empty, Empty>(binder, Monitor, nameof(SignalAndWaitForShutdown));
        Add<LogRequest, Empty>(binder, "pulumirpc.Engine", nameof(Log));
    }

    public Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) =>
        recording.OnRegister(recording.Add(request));

    public Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context) => recording.OnRead(recording.Add(request));

    public Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        recording.Add(request);
        return Task.FromResult(new Empty());
    }

    public async Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        recording.Add(request);
        await recording.OnShutdown();
        return new();
    }

    public async Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        await recording.OnLog(recording.Add(request));
        return new();
    }

    static void Add<TRequest, TResponse>(ServiceBinderBase binder, string service, string method)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        binder.AddMethod(new Method<TRequest, TResponse>(MethodType.Unary, service, method, Marshaller<TRequest>(), Marshaller<TResponse>()), (UnaryServerMethod<TRequest, TResponse>?)null);

    static Marshaller<T> Marshaller<T>() where T : IMessage<T>, new() =>
        Marshallers.Create(message => message.ToByteArray(), new MessageParser<T>(() => new()).ParseFrom);
}
