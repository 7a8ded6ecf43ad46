using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Mig;
using MlPlatform.Tests.Support;

namespace MlPlatform.Core.Tests.Catalogues;

public sealed class MigFileTests
{
    static readonly string Folder = Path.Combine(RepositoryRoot.Path, "core", "Catalogues");

    static readonly JsonSchema Schema = JsonSchema.FromFile(Path.Combine(Folder, "mig.schema.json"));

    static EvaluationResults Evaluate(JsonNode file) => Schema.Evaluate(JsonSerializer.SerializeToElement(file), new() { OutputFormat = OutputFormat.List });

    static JsonNode File() => JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(Folder, "mig.json")))!;

    [Fact]
    public void The_file_is_of_its_schema()
    {
        var result = Evaluate(File());
        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")));
    }

    [Theory]
    [InlineData("computeSlice", 1)]
    [InlineData("most", 0)]
    [InlineData("name", "1g.10")]
    public void The_schema_knows_a_mistake(string key, object value)
    {
        var file = File();
        file["geometries"]![0]!["profiles"]![0]![key] = JsonValue.Create(value);

        Assert.False(Evaluate(file).IsValid);
    }

    [Fact]
    public void GPUs_that_can_be_cut_are_those_with_a_geometry() =>
        Assert.All(Catalogue.Gpus, gpu => Assert.Equal((gpu.Name, MigGeometries.Find(gpu.Name) is not null), (gpu.Name, gpu.MigCapable)));

    [Fact]
    public void Geometries_stand_once_and_in_order_with_their_sources_in_full()
    {
        Assert.Equal(MigGeometries.All.Select(geometry => geometry.Gpu).Distinct().Order(StringComparer.Ordinal), MigGeometries.All.Select(geometry => geometry.Gpu));
        Assert.All(MigGeometries.All, geometry =>
        {
            Assert.Contains(' ', geometry.Source);
            Assert.Contains(' ', geometry.PlacementSource);
            Assert.All(geometry.Profiles, profile => Assert.Contains(' ', profile.Source ?? " "));
            Assert.Equal(geometry.PlacementsAssumed, geometry.PlacementSource.StartsWith("assumed:", StringComparison.Ordinal));
        });
        Assert.Equal(["A100-40GB", "A100-80GB", "A30", "H100-80GB", "H100-NVL-94GB"], MigGeometries.All.Where(geometry => !geometry.PlacementsAssumed).Select(geometry => geometry.Gpu));
    }

    [Fact]
    public void The_figures_of_a_profile_hold_together() =>
        Assert.All(MigGeometries.All.SelectMany(geometry => geometry.Profiles.Select(profile => (geometry, profile))), one =>
        {
            var (geometry, profile) = one;
            Assert.StartsWith($"{profile.ComputeSlices}g.{profile.MemoryGB}gb", profile.Name, StringComparison.Ordinal);
            Assert.InRange(profile.ComputeSlices, 1, geometry.ComputeSlices);
            Assert.Equal(profile.Starts.Order().Distinct(), profile.Starts);
            Assert.All(profile.Starts, start => Assert.InRange(start + profile.MemorySlices, 1, geometry.MemorySlices));
            Assert.Equal(profile.Name.Contains("+me", StringComparison.Ordinal), profile.Extensions);
            Assert.InRange(profile.Resource.Length, 1, 63);
            Assert.True(!profile.Extensions || profile.Most == 1);
        });
}
