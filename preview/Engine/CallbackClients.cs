using System.Collections.Concurrent;
using System.Net.Http;
using Grpc.Net.Client;
using Pulumirpc;

namespace MlPlatform.Preview.Engine;

/// <summary>The program's own functions, by the address that it serves them at.</summary>
sealed class CallbackClients : IDisposable
{
    const int LargestMessage = 400 * 1024 * 1024;

    readonly ConcurrentDictionary<string, Lazy<GrpcChannel>> channels = new(StringComparer.Ordinal);

    public async Task<Google.Protobuf.ByteString> InvokeAsync(Callback callback, Google.Protobuf.ByteString request, CancellationToken cancellation)
    {
        var channel = channels.GetOrAdd(callback.Target, static target => new Lazy<GrpcChannel>(() => Open(target))).Value;
        var answer = await new Callbacks.CallbacksClient(channel).InvokeAsync(
            new CallbackInvokeRequest { Token = callback.Token, Request = request },
            cancellationToken: cancellation);
        return answer.Response;
    }

    public void Dispose()
    {
        foreach (var (_, channel) in channels)
            channel.Value.Dispose();
    }

    static GrpcChannel Open(string target) => GrpcChannel.ForAddress(
        $"http://{target}",
        new GrpcChannelOptions
        {
            // The program serves on this machine, whatever proxy the environment names.
            HttpHandler = new SocketsHttpHandler { UseProxy = false },
            DisposeHttpClient = true,
            MaxReceiveMessageSize = LargestMessage,
            MaxSendMessageSize = LargestMessage,
        });
}
