using MlPlatform.Preview.Commands;

namespace MlPlatform.Preview.Tests.Commands;

/// <summary>A project with stacks that commands read, and what they wrote.</summary>
sealed class StackCommands : IDisposable
{
    /// <summary>The founding load on eight-GPU nodes, and a model whose load isn't declared; prices are its own, so that figures stay.</summary>
    public const string Prod = """
        config:
          shop:pagerDutyKey: { secure: v1:AAAA }
          shop:platform:
            cluster:
              name: prod
              cloud: aws
              account: "111122223333"
              region: us-east-1
              privateAccessCidrs: [10.0.0.0/16]
              administrators: { ci: "arn:aws:iam::111122223333:role/deploy" }
            pools:
              general: { machineTypes: [m7i.large], minNodes: 2, maxNodes: 4 }
              gpu: { machineTypes: [p4d.24xlarge], maxNodes: 3 }
              spot: { machineTypes: [g6.2xlarge, g6.4xlarge], capacity: spot, maxNodes: 8 }
            catalogue:
              machineTypes:
                m7i.large: { onDemandUsdPerHour: 0.1 }
                p4d.24xlarge: { onDemandUsdPerHour: 20 }
                g6.2xlarge: { onDemandUsdPerHour: 1 }
            monitoring: { receivers: { on-call: { kind: pagerDuty, secret: pagerDutyKey } } }
            tenants:
              serving:
                quota: { cpu: 1000, memoryGiB: 4000, gpus: 40 }
                models:
                  sentiment:
                    image: registry.example.com/sentiment:1.4.2
                    cpu: 8
                    memoryGiB: 16
                    maxReplicas: 16
                    pools: [gpu]
                    load: { peakRequestsPerSecond: 10000, requestsPerSecondPerReplica: 1500, normalRequestsPerSecond: 4000, lowRequestsPerSecond: 500 }
                  tagger:
                    image: registry.example.com/tagger:2.0.1
                    cpu: 4
                    memoryGiB: 16
                    minReplicas: 1
                    maxReplicas: 4
                    interruptible: true
                    pools: [spot]
        """;

    const string Quiet = """
        config:
          shop:kubeconfig: { secure: v1:AAAA }
          shop:platform:
            cluster: { name: quiet, cloud: existing }
        """;

    readonly StringWriter output = new();
    readonly StringWriter error = new();

    public StackCommands()
    {
        Folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        Folder.Write("Pulumi.prod.yaml", Prod);
        Folder.Write("Pulumi.quiet.yaml", Quiet);
    }

    public TempFolder Folder { get; } = new();

    public string Output => output.ToString();

    public string Error => error.ToString();

    public void Clear() => output.GetStringBuilder().Clear();

    public Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(
        args,
        new() { Program = () => throw new InvalidOperationException("No program runs."), Directory = Folder.Path, Out = output, Error = error },
        CancellationToken.None);

    public void Dispose()
    {
        Folder.Dispose();
        output.Dispose();
        error.Dispose();
    }
}
