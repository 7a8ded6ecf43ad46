using MlPlatform.Tests.Support;

namespace MlPlatform.Preview.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    const string Sound = """
        config:
          shop:kubeconfig: { secure: v1:AAAA }
          shop:platform:
            cluster: { name: dev, cloud: existing }
            tenants:
              fraud:
                quota: { cpu: 64, memoryGiB: 256, gpus: 16 }
                models:
                  scorer:
                    image: registry.example.com/fraud:1.4.2
                    cpu: 4
                    memoryGiB: 16
                    maxReplicas: 4
        """;

    readonly StackCommands stacks = new();

    public CheckCommandTests()
    {
        stacks.Folder.Write("Pulumi.dev.yaml", Sound);
        stacks.Folder.Write("Pulumi.broken.yaml", Sound
            .Replace("fraud:1.4.2", "fraud:latest", StringComparison.Ordinal)
            .Replace("maxReplicas: 4", "maxReplicas: 40", StringComparison.Ordinal)
            .Replace("cpu: 4\n", "cpu: 4\n            minReplica: 3\n", StringComparison.Ordinal));
        stacks.Folder.Write("Pulumi.other.yaml", "config:\n  size: 3\n");
    }

    public void Dispose() => stacks.Dispose();

    [Fact]
    public async Task A_sound_stack_passes()
    {
        Assert.Equal(0, await stacks.RunAsync("check", "dev", "--as-of", "2026-11-25"));

        Assert.Equal("Checked as of 2026-11-25.\ndev: no rule has anything against it.\n", stacks.Output);
    }

    [Fact]
    public async Task A_broken_stack_fails_with_everything_that_is_wrong_and_where()
    {
        Assert.Equal(1, await stacks.RunAsync("check", "broken"));

        GoldenFile.Same("check.txt", stacks.Output);
    }

    [Fact]
    public async Task Findings_are_written_as_json()
    {
        Assert.Equal(1, await stacks.RunAsync("check", "broken", "--json", "-"));

        GoldenFile.Same("check.json", stacks.Output);
    }

    [Fact]
    public async Task Findings_are_written_as_sarif_beside_the_table()
    {
        Assert.Equal(1, await stacks.RunAsync("check", "broken", "--sarif", "check.sarif"));

        var sarif = File.ReadAllText(stacks.Folder["check.sarif"]);
        GoldenFile.Same("check.sarif", sarif);
        Assert.Contains("3 errors", stacks.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_is_named_and_not_there_is_told()
    {
        stacks.Folder.Write("Pulumi.dev.yaml", Sound.Replace("shop:kubeconfig", "shop:other", StringComparison.Ordinal));

        Assert.Equal(1, await stacks.RunAsync("check", "dev"));

        Assert.Contains("MLP055", stacks.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_is_held_against_its_platform()
    {
        stacks.Folder.Write("Pulumi.model.yaml", "config:\n  shop:model:\n    platform: organization/shop/dev\n    tenant: fraud\n    name: ranker\n    model: { image: ranker:1.0.0, cpu: 4, memoryGiB: 16, maxReplicas: 17 }\n");

        Assert.Equal(1, await stacks.RunAsync("check", "model"));

        Assert.Contains("MLP040  Pulumi.model.yaml:6  model.model.maxReplicas", stacks.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_whose_platform_is_not_here_is_checked_by_itself_and_that_is_said()
    {
        stacks.Folder.Write("Pulumi.model.yaml", "config:\n  shop:model:\n    platform: organization/shop/staging\n    tenant: fraud\n    name: ranker\n    model: { image: ranker:1.0.0, cpu: 4, memoryGiB: 16, maxReplicas: 17 }\n");

        Assert.Equal(0, await stacks.RunAsync("check", "model"));

        Assert.Contains("note: The stack 'organization/shop/staging' has no file here: model is checked without its platform.", stacks.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: stack other has neither 'shop:platform' nor 'shop:model' in its configuration: there is nothing to check.\n", "check", "other")]
    [InlineData("error: --as-of is 'today'; it must be a day such as 2026-11-25.\n", "check", "dev", "--as-of", "today")]
    [InlineData("error: There is no rule 'MLP0O1'. Did you mean 'MLP001'? Without an id, explain lists them all.\n", "explain", "MLP0O1")]
    public async Task A_mistake_is_told(string message, params string[] args)
    {
        Assert.Equal(1, await stacks.RunAsync(args));

        Assert.Equal(message, stacks.Error);
    }

    [Fact]
    public async Task Explain_prints_the_page_of_a_rule()
    {
        Assert.Equal(0, await stacks.RunAsync("explain", "mlp021"));

        Assert.StartsWith("MLP021: An image's tag never moves\n\nSeverity: error.", stacks.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_lists_all_rules()
    {
        Assert.Equal(0, await stacks.RunAsync("explain"));

        Assert.Contains("MLP021  error    An image's tag never moves\n", stacks.Output, StringComparison.Ordinal);
    }
}
