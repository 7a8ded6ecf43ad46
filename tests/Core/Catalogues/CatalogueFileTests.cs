using System.Text.Json;
using Json.Schema;
using MlPlatform.Tests.Support;

namespace MlPlatform.Core.Tests.Catalogues;

public sealed class CatalogueFileTests
{
    static readonly string[] Clouds = ["aws", "azure", "gcp"];

    static readonly string Folder = Path.Combine(RepositoryRoot.Path, "core", "Catalogues");

    [Theory]
    [InlineData("aws")]
    [InlineData("azure")]
    [InlineData("gcp")]
    [InlineData("gpus")]
    public void A_file_is_valid_against_its_schema(string name)
    {
        using var file = Read($"{name}.json");
        var schema = file.RootElement.GetProperty("$schema").GetString()!;
        var result = Schema(schema).Evaluate(file.RootElement, new() { OutputFormat = OutputFormat.List });

        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(detail => !detail.IsValid).Select(detail => $"{detail.InstanceLocation}: {string.Join(" ", detail.Errors?.Values.ToList() ?? [])}")));
        Assert.Equal(name == "gpus" ? "gpus.schema.json" : "cloud.schema.json", schema);
    }

    [Theory]
    [InlineData("""{ "sources": {}, "gpus": [{ "name": "L4" }] }""", "gpus")]
    [InlineData("""{ "sources": {}, "gpus": [{ "name": "L4", "memoryMiB": 22888, "architecture": "ada", "computeCapability": "8.9", "migCapable": false, "source": "x" }] }""", "gpus")]
    [InlineData("""{ "sources": {}, "kubernetesVersions": [], "charges": [], "quotas": [], "regions": [], "machineTypes": [] }""", "cloud")]
    public void A_schema_refuses_what_lacks_something(string text, string schema)
    {
        using var file = JsonDocument.Parse(text);
        Assert.False(Schema($"{schema}.schema.json").Evaluate(file.RootElement).IsValid);
    }

    [Fact]
    public void A_schema_refuses_a_price_of_nothing_and_GPUs_without_a_model()
    {
        const string Machine = """{ "name": "a", "vcpus": 1, "memoryGiB": 1, "maxPods": 10, "architecture": "amd64", "source": "x"MORE }""";
        const string File = """
            { "sources": {}, "charges": [], "quotas": [], "kubernetesVersions": [{ "version": "1.35", "source": "x" }],
              "regions": [{ "name": "r", "zones": [], "source": "x" }], "machineTypes": [MACHINE] }
            """;
        Assert.True(Accepts(""));
        Assert.True(Accepts(""", "prices": [{ "region": "r", "spot": 0.1, "source": "x" }]"""));
        Assert.False(Accepts(""", "prices": [{ "region": "r", "source": "x" }]"""));
        Assert.False(Accepts(""", "gpus": 1"""));

        static bool Accepts(string more)
        {
            using var file = JsonDocument.Parse(File.Replace("MACHINE", Machine.Replace("MORE", more, StringComparison.Ordinal), StringComparison.Ordinal));
            return Schema("cloud.schema.json").Evaluate(file.RootElement).IsValid;
        }
    }

    [Fact]
    public void Every_source_that_is_named_is_there_and_every_one_there_is_named()
    {
        foreach (var name in Clouds.Append("gpus"))
        {
            using var file = Read($"{name}.json");
            var named = Named(file.RootElement).Distinct().Order(StringComparer.Ordinal);
            Assert.Equal(file.RootElement.GetProperty("sources").EnumerateObject().Select(source => source.Name).Order(StringComparer.Ordinal), named);
        }
    }

    [Fact]
    public void Every_price_is_of_a_source_with_a_day()
    {
        foreach (var name in Clouds)
        {
            using var file = Read($"{name}.json");
            var sources = file.RootElement.GetProperty("sources");
            foreach (var machine in file.RootElement.GetProperty("machineTypes").EnumerateArray().Where(machine => machine.TryGetProperty("prices", out _)))
                Assert.All(machine.GetProperty("prices").EnumerateArray(), price => Assert.True(sources.GetProperty(price.GetProperty("source").GetString()!).TryGetProperty("date", out _)));
        }
    }

    static IEnumerable<string> Named(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Named),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property is { Name: "source", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : Named(property.Value)),
        _ => [],
    };

    static JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name)));

    static JsonSchema Schema(string name) => JsonSchema.FromText(File.ReadAllText(Path.Combine(Folder, name)));
}
