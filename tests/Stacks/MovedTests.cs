using MlPlatform.Preview.Rendering;
using MlPlatform.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace MlPlatform.Stacks.Tests;

/// <summary>The same tenants and models on three clouds: what changes is the cluster and its pools.</summary>
public sealed class MovedTests
{
    [Theory]
    [InlineData("examples/gke")]
    [InlineData("examples/aks")]
    public void The_tenants_are_the_same_to_the_letter(string folder) => Assert.Equal(Tenants(""), Tenants(folder));

    [Theory]
    [InlineData("examples/gke")]
    [InlineData("examples/aks")]
    public async Task So_are_the_objects_of_a_model_but_for_taints_and_how_long_a_node_takes(string folder)
    {
        var (here, there) = (await Rendered(""), await Rendered(folder));

        Assert.Equal(here.Keys, there.Keys);
        Assert.Equal(["deployment", "prometheusrule"], here.Where(file => there[file.Key] != file.Value).Select(file => file.Key.Split('-')[0]).Distinct());
    }

    static async Task<SortedDictionary<string, string>> Rendered(string folder) => new(
        ManifestRenderer.Render(await Repository.PlanOf("dev", folder: folder)).Where(file => file.Path.StartsWith("fraud/", StringComparison.Ordinal)).ToDictionary(file => file.Path[6..], file => file.Text),
        StringComparer.Ordinal);

    static string Tenants(string folder)
    {
        var yaml = new YamlStream();
        using var text = new StringReader(File.ReadAllText(Path.Combine(RepositoryRoot.Path, folder, "Pulumi.dev.yaml")));
        yaml.Load(text);
        return yaml.Documents[0].RootNode["config"]["mlplatform:platform"]["tenants"].ToString();
    }
}
