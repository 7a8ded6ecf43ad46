using MlPlatform.Preview.Commands;
using MlPlatform.Tests.Support;

namespace MlPlatform.Preview.Tests.Commands;

public sealed class QuotasCommandTests : IDisposable
{
    const string OnAws = """
        config:
          shop:platform:
            cluster:
              name: prod
              cloud: aws
              region: eu-west-1
              administrators: { ci: "arn:aws:iam::111122223333:role/deploy" }
            accountQuota: { L-DB2E81BA: 64, L-1216C47A: 100 }
            pools:
              general: { machineTypes: [m7i.large], minNodes: 2, maxNodes: 4 }
              gpu-floor: { machineTypes: [g6.2xlarge], maxNodes: 10 }
              gpu-spot: { machineTypes: [g6.2xlarge, g6.4xlarge], capacity: spot, maxNodes: 24 }
        """;

    readonly TempFolder folder = new();
    readonly StringWriter output = new();
    readonly StringWriter error = new();

    public QuotasCommandTests()
    {
        folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        folder.Write("Pulumi.prod.yaml", OnAws);
        folder.Write("Pulumi.dev.yaml", "config:\n  shop:kubeconfig: { secure: v1:AAAA }\n  shop:platform:\n    cluster: { name: dev, cloud: existing }\n");
        folder.Write("Pulumi.broken.yaml", "config:\n  shop:platform:\n    cluster: { name: dev }\n");
        folder.Write("Pulumi.prod-fraud.yaml", """
            config:
              shop:model:
                platform: organization/shop/prod
                tenant: fraud
                name: scorer
                model: { image: "registry.example.com/fraud:1.4.2", cpu: 4, memoryGiB: 16 }
            """);
    }

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task What_an_account_must_have_is_told_with_what_it_has_and_how_to_ask()
    {
        Assert.Equal(0, await RunAsync("quotas", "prod"));

        GoldenFile.Same("quotas.txt", output.ToString());
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task The_same_is_written_as_json()
    {
        Assert.Equal(0, await RunAsync("quotas", "prod", "--json", "-"));

        GoldenFile.Same("quotas.json", output.ToString());
    }

    [Fact]
    public async Task A_model_needs_what_its_platform_does()
    {
        Assert.Equal(0, await RunAsync("quotas", "prod-fraud"));

        Assert.Contains("gpu-floor: 10 x 8 (g6.2xlarge)", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_pools_that_are_unsaid_nothing_is_known()
    {
        Assert.Equal(0, await RunAsync("quotas", "dev"));

        Assert.Equal("dev: no pools are told, so that it isn't known what the account must have.\n", output.ToString());
    }

    [Fact]
    public async Task Settings_that_can_not_be_read_are_told()
    {
        Assert.Equal(1, await RunAsync("quotas", "broken"));

        Assert.Contains("MLP003 at platform.cluster.cloud", error.ToString(), StringComparison.Ordinal);
    }

    Task<int> RunAsync(params string[] args) =>
        CommandLine.RunAsync(args, new CommandHost { Program = () => Task.FromResult(0), Directory = folder.Path, Out = output, Error = error }, CancellationToken.None);
}
