using MlPlatform.Preview.Commands;
using MlPlatform.Tests.Support;

namespace MlPlatform.Preview.Tests.Commands;

public sealed class CapacityCommandTests : IDisposable
{
    readonly StackCommands commands = new();

    public void Dispose() => commands.Dispose();

    [Fact]
    public async Task The_founding_load_is_two_nodes_of_eight_GPUs()
    {
        Assert.Equal(0, await commands.RunAsync("capacity", "--requests", "10000", "--per-replica", "1500", "--zones", "3", "--machine", "p4d.24xlarge", "--cloud", "aws"));

        GoldenFile.Same("capacity-load.txt", commands.Output);
    }

    [Fact]
    public async Task A_load_without_zones_and_machines_is_replicas_and_GPUs()
    {
        Assert.Equal(0, await commands.RunAsync("capacity", "--requests", "10000", "--per-replica", "1500", "--target", "0.5", "--headroom", "0", "--gpus", "2"));

        Assert.Equal(
            """
            10,000 requests a second at the peak, 1,500 a replica

                                 Replicas  GPUs
            At full load                7    14
            At the target, 50 %        14    28
            With 0 % headroom          14    28

            Needed: 14 replicas, 28 GPUs.
            A replica's throughput is taken as it was measured: on shared GPUs it must have been measured under sharing.

            """,
            commands.Output);
    }

    [Fact]
    public async Task A_stack_s_loads_are_held_against_its_pools()
    {
        Assert.Equal(0, await commands.RunAsync("capacity", "prod"));

        GoldenFile.Same("capacity.txt", commands.Output);
    }

    [Fact]
    public async Task Json_stands_beside_the_table_or_in_its_place()
    {
        Assert.Equal(0, await commands.RunAsync("capacity", "prod", "--json", "capacity.json"));
        Assert.Contains("what the declared loads need", commands.Output, StringComparison.Ordinal);
        var file = File.ReadAllText(commands.Folder["capacity.json"]);
        commands.Clear();

        Assert.Equal(0, await commands.RunAsync("capacity", "prod", "--json", "-"));

        Assert.Equal(file, commands.Output);
        GoldenFile.Same("capacity.json", file);
    }

    [Fact]
    public async Task Json_of_a_load()
    {
        Assert.Equal(0, await commands.RunAsync("capacity", "--requests", "10000", "--per-replica", "1500", "--zones", "3", "--machine", "p4d.24xlarge", "--json", "-"));

        GoldenFile.Same("capacity-load.json", commands.Output);
    }

    [Fact]
    public async Task Without_loads_it_is_told_how_to_declare_them()
    {
        Assert.Equal(0, await commands.RunAsync("capacity", "quiet"));

        Assert.Equal("quiet: no model declares a load. Give models 'load' with peakRequestsPerSecond and requestsPerSecondPerReplica.\n", commands.Output);
    }

    [Theory]
    [InlineData("error: Name a stack, or give --requests and --per-replica.\n", "capacity")]
    [InlineData("error: Name a stack, or give --requests and --per-replica.\n", "capacity", "--requests", "100")]
    [InlineData("error: A stack has its own loads, pools and zones: leave out the stack, or the options.\n", "capacity", "prod", "--zones", "3")]
    [InlineData("error: --target is 70; it must be from 0.01 to 1.\n--cloud is 'amazon'; it must be aws, gcp or azure.\n", "capacity", "--requests", "1", "--per-replica", "1", "--target", "70", "--cloud", "amazon")]
    [InlineData("error: There is no machine type 'p4d.24xlrge' in the catalogue of aws. Did you mean 'p4d.24xlarge'?\n", "capacity", "--requests", "1", "--per-replica", "1", "--cloud", "aws", "--machine", "p4d.24xlrge")]
    [InlineData("error: g6.2xlarge has 1 GPU, and a replica takes 2. Name a machine type with more, or give --gpus.\n", "capacity", "--requests", "1", "--per-replica", "1", "--gpus", "2", "--machine", "g6.2xlarge")]
    public async Task A_mistake_is_told(string message, params string[] args)
    {
        Assert.Equal(1, await commands.RunAsync(args));

        Assert.Equal(message, commands.Error);
        Assert.Empty(commands.Output);
    }

    [Fact]
    public async Task A_stack_that_breaks_rules_is_not_planned()
    {
        commands.Folder.Write("Pulumi.prod.yaml", StackCommands.Prod.Replace("maxNodes: 3", "maxNodes: 1", StringComparison.Ordinal));

        Assert.Equal(1, await commands.RunAsync("capacity", "prod"));

        Assert.Contains("MLP083", commands.Error, StringComparison.Ordinal);
    }
}
