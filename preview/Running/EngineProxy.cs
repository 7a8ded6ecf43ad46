using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;

namespace MlPlatform.Preview.Running;

/// <summary>
/// The process's proxy, but not for the engine: an SDK's channel takes the proxy that the environment names, and a proxy can't reach into
/// this process.
/// </summary>
sealed class EngineProxy : IWebProxy
{
    static readonly Lock Gate = new();
    static readonly ConcurrentDictionary<int, bool> Ports = new();

    readonly IWebProxy before;

    EngineProxy(IWebProxy before) => this.before = before;

    public ICredentials? Credentials
    {
        get => before.Credentials;
        set => before.Credentials = value;
    }

    /// <summary>Sees to it that what goes to the engine's address goes there directly, until the result is disposed.</summary>
    public static IDisposable Bypass(Uri engine)
    {
        Ports[engine.Port] = true;
        lock (Gate)
        {
            if (!HttpClient.DefaultProxy.IsBypassed(engine))
                HttpClient.DefaultProxy = new EngineProxy(HttpClient.DefaultProxy);
        }

        return new Direct(engine.Port);
    }

    public Uri? GetProxy(Uri destination) => IsEngine(destination) ? null : before.GetProxy(destination);

    public bool IsBypassed(Uri host) => IsEngine(host) || before.IsBypassed(host);

    static bool IsEngine(Uri address) => address.IsLoopback && Ports.ContainsKey(address.Port);

    sealed class Direct(int port) : IDisposable
    {
        public void Dispose() => Ports.TryRemove(port, out _);
    }
}
