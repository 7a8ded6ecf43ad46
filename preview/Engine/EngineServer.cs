using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MlPlatform.Preview.Engine;

/// <summary>
/// The engine's two services at an address of this machine, for one run. Kestrel and gRPC alone, without a host around them: a preview is
/// one short run, and a host's configuration, routing and diagnostics would be most of its start.
/// </summary>
sealed class EngineServer : IAsyncDisposable
{
    const int LargestMessage = 400 * 1024 * 1024;
    const int Window = 4 * 1024 * 1024;

    readonly KestrelServer server;
    readonly ServiceProvider services;

    EngineServer(KestrelServer server, ServiceProvider services)
    {
        this.server = server;
        this.services = services;
        Address = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Where a program of this machine reaches it.</summary>
    public Uri Address { get; }

    public static async Task<EngineServer> StartAsync(RunState run, CancellationToken cancellation)
    {
        var services = Services(run);
        var server = new KestrelServer(
            Options.Create(Configured()),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
        await server.StartAsync(new GrpcApplication(services), cancellation);
        return new EngineServer(server, services);
    }

    public async ValueTask DisposeAsync()
    {
        // The program is done and its channel says nothing more, so there is no reason to wait for it to hang up.
        await server.StopAsync(new CancellationToken(canceled: true));
        server.Dispose();
        await services.DisposeAsync();
    }

    static ServiceProvider Services(RunState run)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = LargestMessage;
            options.MaxSendMessageSize = LargestMessage;
        });
        services.AddSingleton(new MonitorService(run));
        services.AddSingleton(new EngineService(run));
        return services.BuildServiceProvider();
    }

    static KestrelServerOptions Configured()
    {
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Limits.Http2.InitialConnectionWindowSize = Window;
        kestrel.Limits.Http2.InitialStreamWindowSize = Window;
        kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        return kestrel;
    }
}
