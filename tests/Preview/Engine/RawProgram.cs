using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Wire;
using Pulumirpc;

namespace MlPlatform.Preview.Tests.Engine;

/// <summary>A program that speaks the engine's protocol itself, with no SDK between.</summary>
sealed class RawProgram : IDisposable
{
    readonly GrpcChannel channel;

    RawProgram(string address)
    {
        channel = GrpcChannel.ForAddress($"http://{address}", new() { MaxReceiveMessageSize = null, MaxSendMessageSize = null });
        Monitor = new ResourceMonitor.ResourceMonitorClient(channel);
        Engine = new Pulumirpc.Engine.EngineClient(channel);
    }

    public ResourceMonitor.ResourceMonitorClient Monitor { get; }

    public Pulumirpc.Engine.EngineClient Engine { get; }

    /// <summary>A program of the given steps, which exits with 0 where they throw nothing, and with 32 after a refusal, which it logs.</summary>
    public static Func<Task<int>> Of(Func<RawProgram, Task> steps) => () =>
    {
        var program = new RawProgram(Environment.GetEnvironmentVariable("PULUMI_MONITOR")!);
        return program.RunAsync(steps);
    };

    public static Task<OfflineResult> PlanAsync(Func<RawProgram, Task> steps, OfflineOptions? options = null, StackConfig? stack = null) =>
        OfflineEngine.PlanAsync(Of(steps), stack ?? new StackConfig { Project = "shop", Stack = "dev" }, options);

    public async Task<string> RegisterStackAsync() =>
        (await Monitor.RegisterResourceAsync(new RegisterResourceRequest { Type = "pulumi:pulumi:Stack", Name = "shop-dev" })).Urn;

    public async Task<RegisterResourceResponse> RegisterAsync(string type, string name, PlanObject? inputs = null, string parent = "", Action<RegisterResourceRequest>? more = null)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Parent = parent,
            Custom = true,
            AcceptSecrets = true,
            AcceptResources = true,
            Object = inputs is null ? ByteString.Empty : StructWriter.Write(inputs),
        };
        more?.Invoke(request);
        return await Monitor.RegisterResourceAsync(request);
    }

    /// <summary>A call of a method that the stubs don't have.</summary>
    public async Task<byte[]> CallAsync(Method<byte[], byte[]> method) =>
        await channel.CreateCallInvoker().AsyncUnaryCall(method, null, default, []);

    public static PlanObject Read(ByteString properties) => new StructReader(new StringPool()).Read(properties.Span);

    public void Dispose() => channel.Dispose();

    async Task<int> RunAsync(Func<RawProgram, Task> steps)
    {
        using (this)
        {
            try
            {
                await steps(this);
                return 0;
            }
            catch (RpcException refusal)
            {
                await Engine.LogAsync(new LogRequest { Severity = LogSeverity.Error, Message = $"Running program '/somewhere/shop.dll' failed with an unhandled exception:\n{refusal}" });
                return 32;
            }
        }
    }
}
