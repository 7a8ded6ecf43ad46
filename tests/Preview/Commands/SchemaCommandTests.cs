using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using MlPlatform.Preview.Commands;
using MlPlatform.Preview.Projects.Yaml;
using MlPlatform.Tests.Support;

namespace MlPlatform.Preview.Tests.Commands;

/// <summary>The schema of stack files, as editors have it from docs/stack.schema.json.</summary>
public sealed class SchemaCommandTests
{
    static string Written { get; } = Run();

    static readonly JsonSchema Schema = JsonSchema.FromText(Written);

    public static TheoryData<string> StackFiles =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Path, "Pulumi.*.yaml")
            .Concat(Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "examples"), "Pulumi.*.yaml", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void The_schema_in_docs_is_the_one_that_is_written()
    {
        var path = Path.Combine(RepositoryRoot.Path, "docs", "stack.schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, Written);
        Assert.Equal(File.ReadAllText(path), Written);
    }

    [Theory]
    [MemberData(nameof(StackFiles))]
    public void Every_stack_file_holds_it_and_names_it(string file)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, file));
        Assert.True(Holds(text));
        var schema = text.Split('\n')[0].Replace("# yaml-language-server: $schema=", "", StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(RepositoryRoot.Path, Path.GetDirectoryName(file)!, schema)), $"{file} names the schema {schema}.");
    }

    [Theory]
    [InlineData("minReplicas: 2", "minReplica: 2")]
    [InlineData("config:\n  mlplatform:platform", "confg:\n  mlplatform:platform")]
    [InlineData("maxNodes: 4", "maxNodes: four")]
    [InlineData("maxNodes: 4", "maxNodes: 0")]
    [InlineData("cloud: aws", "cloud: asw")]
    [InlineData("machineTypes: [m7i.xlarge]", "machineTypes: []")]
    [InlineData("      name: dev\n", "")]
    public void A_mistake_breaks_it(string right, string wrong)
    {
        var dev = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "Pulumi.dev.yaml"));
        Assert.Contains(right, dev, StringComparison.Ordinal);
        Assert.False(Holds(dev.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_key_is_described()
    {
        foreach (var (name, definition) in JsonNode.Parse(Written)!["definitions"]!.AsObject())
        {
            foreach (var (key, property) in definition!["properties"]!.AsObject())
                Assert.True(property!["description"] is not null, $"{name}.{key} has no description.");
        }
    }

    static bool Holds(string yaml) => Schema.Evaluate(JsonDocument.Parse(YamlJson.Write(YamlDocument.Read("", yaml, [])!, "", "", [])).RootElement).IsValid;

    static string Run()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new CommandHost { Program = () => throw new InvalidOperationException("Nothing is to be planned."), Directory = RepositoryRoot.Path, Out = output, Error = error };
        Assert.Equal(0, CommandLine.RunAsync(["schema"], host, CancellationToken.None).GetAwaiter().GetResult());
        return output.ToString();
    }
}
