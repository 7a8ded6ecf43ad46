using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace MlPlatform.Preview.Engine;

/// <summary>The engine's two services at an address of this machine, for one run.</summary>
sealed class EngineServer : IAsyncDisposable
{
    const int LargestMessage = 400 * 1024 * 1024;
    const int Window = 4 * 1024 * 1024;

    readonly WebApplication application;

    EngineServer(WebApplication application, Uri address)
    {
        this.application = application;
        Address = address;
    }

    /// <summary>Where a program of this machine reaches it.</summary>
    public Uri Address { get; }

    public static async Task<EngineServer> StartAsync(RunState run, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Configure);
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = LargestMessage;
            options.MaxSendMessageSize = LargestMessage;
        });
        builder.Services.AddSingleton(new MonitorService(run));
        builder.Services.AddSingleton(new EngineService(run));

        var application = builder.Build();
        application.MapGrpcService<MonitorService>();
        application.MapGrpcService<EngineService>();
        await application.StartAsync(cancellation);
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        return new EngineServer(application, new Uri(addresses!.Addresses.Single()));
    }

    public async ValueTask DisposeAsync()
    {
        // The program is done and its channel says nothing more, so there is no reason to wait for it to hang up.
        await application.StopAsync(new CancellationToken(canceled: true));
        await application.DisposeAsync();
    }

    static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Limits.Http2.InitialConnectionWindowSize = Window;
        kestrel.Limits.Http2.InitialStreamWindowSize = Window;
        kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
    }
}
