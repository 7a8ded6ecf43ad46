using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Projects;
using MlPlatform.Tests.Support;

namespace MlPlatform.Stacks.Tests;

public sealed class ModelStackTests
{
    [Theory]
    [InlineData("tenant", "\"fruad\"", "fraud")]
    [InlineData("name", "\"scorer\"", "scorer")]
    [InlineData("model", """{ "image": "registry.example.com/a:1.0.0", "cpu": 3, "memoryGiB": 8, "gpuModel": "H100-80GB" }""", "H100-80GB")]
    [InlineData("model", """{ "image": "registry.example.com/a:1.0.0", "cpu": 64, "memoryGiB": 8, "minReplicas": 1, "maxReplicas": 1 }""", "g6.4xlarge")]
    public async Task A_model_is_proved_against_the_platform_of_another_stack(string key, string value, string told)
    {
        var project = Project.Find(RepositoryRoot.Path);
        var settings = new Dictionary<string, string>
        {
            ["platform"] = "\"organization/mlplatform/dev\"",
            ["tenant"] = "\"fraud\"",
            ["name"] = "\"embedder\"",
            ["model"] = """{ "image": "registry.example.com/a:1.0.0", "cpu": 3, "memoryGiB": 8, "minReplicas": 1, "maxReplicas": 2 }""",
        };
        settings[key] = value;
        var json = $"{{{string.Join(",", settings.Select(setting => $"\"{setting.Key}\":{setting.Value}"))}}}";

        var result = await OfflineEngine.PlanAsync(
            Repository.Program,
            new() { Project = "mlplatform", Stack = "test", Values = new Dictionary<string, string> { ["mlplatform:model"] = json } },
            new() { FindStack = project.TryLoad });

        var error = Assert.Single(result.Errors);
        Assert.Contains($"model.{key}", error, StringComparison.Ordinal);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Plan.Resources, resource => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal));
    }
}
