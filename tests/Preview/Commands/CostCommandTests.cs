using System.Text.Json.Nodes;
using MlPlatform.Tests.Support;

namespace MlPlatform.Preview.Tests.Commands;

public sealed class CostCommandTests : IDisposable
{
    readonly StackCommands commands = new();

    public void Dispose() => commands.Dispose();

    [Fact]
    public async Task A_stack_costs_by_pool_by_tenant_and_by_model()
    {
        Assert.Equal(0, await commands.RunAsync("cost", "prod", "--as-of", "2026-11-25"));

        GoldenFile.Same("cost.txt", commands.Output);
    }

    [Fact]
    public async Task Json_stands_beside_the_table_or_in_its_place()
    {
        Assert.Equal(0, await commands.RunAsync("cost", "prod", "--json", "cost.json"));
        Assert.Contains("US dollars a month", commands.Output, StringComparison.Ordinal);
        var file = File.ReadAllText(commands.Folder["cost.json"]);
        commands.Clear();

        Assert.Equal(0, await commands.RunAsync("cost", "prod", "--json", "-"));

        Assert.Equal(file, commands.Output);
        GoldenFile.Same("cost.json", file);
    }

    [Fact]
    public async Task In_JSON_pools_sum_to_the_total_and_tenants_do_too()
    {
        await commands.RunAsync("cost", "prod", "--json", "-");
        var json = JsonNode.Parse(commands.Output)!;

        var total = Usd(json["total"]!);
        Assert.Equal(total, json["pools"]!.AsArray().Sum(pool => Usd(pool!["cost"]!)) + json["clusterItems"]!.AsArray().Sum(item => Usd(item!["cost"]!)) + Usd(json["volumesAndLoadBalancers"]!));
        Assert.Equal(total, json["tenants"]!.AsArray().Sum(tenant => Usd(tenant!["cost"]!)) + Usd(json["platform"]!));
    }

    [Fact]
    public async Task Prices_of_another_region_are_used_where_that_is_asked_for()
    {
        commands.Folder.Write("Pulumi.prod.yaml", StackCommands.Prod.Replace("us-east-1", "eu-north-1", StringComparison.Ordinal));

        Assert.Equal(0, await commands.RunAsync("cost", "prod"));
        Assert.Contains("The price of NAT gateway in eu-north-1 isn't known; in us-east-1 it is 0.045 US dollars an hour.", commands.Output, StringComparison.Ordinal);
        commands.Clear();

        Assert.Equal(0, await commands.RunAsync("cost", "prod", "--price-region", "us-east-1"));
        Assert.Contains("NAT gateway: 0.045 per hour, us-east-1", commands.Output, StringComparison.Ordinal);
        Assert.Contains("Prices that aren't known in eu-north-1 are those of us-east-1, as asked for.", commands.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_is_a_day()
    {
        Assert.Equal(1, await commands.RunAsync("cost", "prod", "--as-of", "today"));

        Assert.Equal("error: --as-of is 'today'; it must be a day such as 2026-11-25.\n", commands.Error);
    }

    static decimal Usd(JsonNode cost) => (decimal)cost["expected"]!["usd"]!;
}
