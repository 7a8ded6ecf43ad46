using MlPlatform.Preview.Commands;
using MlPlatform.Tests.Support;

namespace MlPlatform.Preview.Tests.Commands;

public sealed class GpusCommandTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly StringWriter output = new();
    readonly StringWriter error = new();

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task GPUs_of_a_cloud_are_listed_with_their_machines_and_prices()
    {
        Assert.Equal(0, await RunAsync("gpus", "--cloud", "gcp", "--min-memory", "80"));

        GoldenFile.Same("gpus-gcp.txt", output.ToString());
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task Those_of_all_clouds_are_listed_together()
    {
        Assert.Equal(0, await RunAsync("gpus"));

        var text = output.ToString();
        Assert.Contains("\n  aws   g6.xlarge ", text, StringComparison.Ordinal);
        Assert.Contains("\n  gcp   g2-standard-4 ", text, StringComparison.Ordinal);
        Assert.Contains("\n  azure Standard_NC24ads_A100_v4 ", text, StringComparison.Ordinal);
        Assert.Contains("\nGB300-278GB  277.5 GiB, blackwell, compute capability 10.3, MIG\n  MIG   ", text, StringComparison.Ordinal);
        Assert.Contains("\n  no machine type is known\n", text, StringComparison.Ordinal);
        Assert.Contains("not on EKS: it needs driver branch 595", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_every_price_with_its_source()
    {
        Assert.Equal(0, await RunAsync("gpus", "--cloud", "azure", "--min-memory", "130", "--json", "-"));

        GoldenFile.Same("gpus-azure.json", output.ToString());
    }

    [Fact]
    public async Task Json_is_written_beside_the_table()
    {
        Assert.Equal(0, await RunAsync("gpus", "--cloud", "aws", "--json", "gpus.json"));

        Assert.Contains("\"name\": \"g6.xlarge\"", File.ReadAllText(folder["gpus.json"]), StringComparison.Ordinal);
        Assert.Contains("aws   g6.xlarge", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_that_is_like_that_is_told()
    {
        Assert.Equal(0, await RunAsync("gpus", "--min-memory", "1000"));

        Assert.Equal("No GPU of the catalogue is like that.\n", output.ToString());
    }

    [Theory]
    [InlineData("Gcp", "--cloud is 'Gcp'; it must be one of aws, gcp, azure. Did you mean 'gcp'?")]
    [InlineData("existing", "--cloud is 'existing'; it must be one of aws, gcp, azure.")]
    public async Task A_cloud_that_there_is_not_is_told(string cloud, string message)
    {
        Assert.Equal(1, await RunAsync("gpus", "--cloud", cloud));

        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
    }

    Task<int> RunAsync(params string[] args) =>
        CommandLine.RunAsync(args, new CommandHost { Program = () => Task.FromResult(0), Directory = folder.Path, Out = output, Error = error }, CancellationToken.None);
}
