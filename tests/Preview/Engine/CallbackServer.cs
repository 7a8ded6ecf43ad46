using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Pulumirpc;

namespace MlPlatform.Preview.Tests.Engine;

/// <summary>Serves a program's transforms as an SDK does.</summary>
sealed class CallbackServer : IAsyncDisposable
{
    readonly Service service;
    readonly WebApplication application;
    readonly string target;

    CallbackServer(WebApplication application, Service service)
    {
        this.application = application;
        this.service = service;
        target = new Uri(application.Urls.Single()).Authority;
    }

    public static async Task<CallbackServer> StartAsync()
    {
        var service = new Service();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddRoutingCore().AddGrpc();
        builder.Services.AddSingleton(service);
        var application = builder.Build();
        application.MapGrpcService<Service>();
        await application.StartAsync();
        return new CallbackServer(application, service);
    }

    /// <summary>A transform that the engine can be told of.</summary>
    public Callback Add(Func<TransformRequest, TransformResponse> transform) => Add(asked => Task.FromResult(transform(asked)));

    public Callback Add(Func<TransformRequest, Task<TransformResponse>> transform)
    {
        var token = service.Transforms.Count.ToString();
        service.Transforms.Add(token, transform);
        return new Callback { Target = target, Token = token };
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync(new CancellationToken(canceled: true));
        await application.DisposeAsync();
    }

    sealed class Service : Callbacks.CallbacksBase
    {
        public Dictionary<string, Func<TransformRequest, Task<TransformResponse>>> Transforms { get; } = [];

        public override async Task<CallbackInvokeResponse> Invoke(CallbackInvokeRequest request, ServerCallContext context) =>
            new() { Response = (await Transforms[request.Token](TransformRequest.Parser.ParseFrom(request.Request))).ToByteString() };
    }
}
