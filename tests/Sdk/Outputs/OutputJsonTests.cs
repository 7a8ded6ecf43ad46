using System.Text.Json;

namespace Sdk.Tests;

public sealed class OutputJsonTests
{
    [Fact]
    public async Task Json_goes_there_and_back_again()
    {
        var json = Output.JsonSerialize(Output.CreateSecret(new Dictionary<string, int> { ["a"] = 1 }));

        Assert.Equal("""{"a":1}""", await json.ValueAsync());
        Assert.True(await json.IsSecretAsync());
        Assert.Equal(1, (await OutputUtilities.GetValueAsync(Output.JsonDeserialize<Dictionary<string, int>>(json)))["a"]);
    }

    [Fact]
    public async Task Outputs_inside_of_what_becomes_JSON_are_written_as_their_values()
    {
        var later = Output.Create(Wire.LaterAsync()).Apply(number => new { deep = Output.CreateSecret(number) });
        var json = Output.JsonSerialize(Output.Create(new { a = Output.Create("x"), b = new object[] { later } }));

        Assert.Equal("""{"a":"x","b":[{"deep":1}]}""", await json.ValueAsync());
        Assert.True(await json.IsSecretAsync());
    }

    [Fact]
    public async Task An_unknown_inside_of_what_becomes_JSON_makes_it_unknown_and_its_resources_are_kept()
    {
        await Program.RunAsync(async () =>
        {
            var json = Output.JsonSerialize(Output.Create(new Dictionary<string, object> { ["a"] = new Thing("thing").Text, ["b"] = new Thing("other").Id }));

            Assert.False(await json.IsKnownAsync());
            Assert.Equal(["other", "thing"], await json.DependencyNamesAsync());
        });
    }

    [Fact]
    public async Task Outputs_that_are_read_from_JSON_are_as_secret_as_it_is()
    {
        var read = await Output.JsonDeserialize<Dictionary<string, Output<int>>>(Output.CreateSecret("""{"a":1}""")).ValueAsync();

        Assert.Equal(1, await read["a"].ValueAsync());
        Assert.True(await read["a"].IsSecretAsync());
    }

    [Fact]
    public async Task Options_of_the_JSON_are_kept_to()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

        Assert.Equal("""{"upper":"x"}""", await Output.JsonSerialize(Output.Create(new { Upper = Output.Create("x") }), options).ValueAsync());
        Assert.False(options.IsReadOnly);
    }
}
