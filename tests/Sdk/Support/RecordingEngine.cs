using System.Net;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.AspNetCore.Server.Model;
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
        builder.Services.AddSingleton(recording);
        builder.Services.AddSingleton<IServiceMethodProvider<Recording>, RecordingMethods>();
        var application = builder.Build();
        application.MapGrpcService<Recording>();
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

/// <summary>The methods that the SDK calls. The messages are the SDK's own, so the methods are bound here and not by generated classes.</summary>
sealed class RecordingMethods(Recording recording) : IServiceMethodProvider<Recording>
{
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<Recording> context)
    {
        const string monitor = "pulumirpc.ResourceMonitor";
        Add(context, monitor, "RegisterResource", (RegisterResourceRequest request) => recording.OnRegister(recording.Add(request)));
        Add(context, monitor, "ReadResource", (ReadResourceRequest request) => recording.OnRead(recording.Add(request)));
        Add(context, monitor, "Invoke", (ResourceInvokeRequest request) => recording.OnInvoke(recording.Add(request)));
        Add(context, monitor, "RegisterResourceOutputs", (RegisterResourceOutputsRequest request) => Done(recording.Add(request), Task.CompletedTask));
        Add(context, monitor, "SignalAndWaitForShutdown", (Empty request) => Done(recording.Add(request), recording.OnShutdown()));
        Add(context, "pulumirpc.Engine", "Log", (LogRequest request) => Done(recording.Add(request), recording.OnLog(request)));
    }

    static async Task<Empty> Done(IMessage _, Task task)
    {
        await task;
        return new();
    }

    static void Add<TRequest, TResponse>(ServiceMethodProviderContext<Recording> context, string service, string method, Func<TRequest, Task<TResponse>> handle)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        context.AddUnaryMethod(
            new Method<TRequest, TResponse>(MethodType.Unary, service, method, Marshaller<TRequest>(), Marshaller<TResponse>()),
            [],
            (_, request, _) => handle(request));

    static Marshaller<T> Marshaller<T>() where T : IMessage<T>, new() =>
        Marshallers.Create(message => message.ToByteArray(), new MessageParser<T>(() => new()).ParseFrom);
}
