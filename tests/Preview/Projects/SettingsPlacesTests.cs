using MlPlatform.Preview.Projects;

namespace MlPlatform.Preview.Tests.Projects;

public sealed class SettingsPlacesTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly SettingsPlaces places;

    public SettingsPlacesTests()
    {
        folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\nstackConfigDir: config\n");
        folder.Write("config/Pulumi.dev.yaml", "config:\n  shop:platform:\n    pools:\n      gpu:\n        labels: { a.b/c: x }\n        machineTypes: [g6.xlarge,\n          g6.2xlarge]\n");
        places = Project.Find(folder.Path).Places("dev");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("platform", 2, 3)]
    [InlineData("platform.pools.gpu", 4, 7)]
    [InlineData("platform.pools.gpu.labels[\"a.b/c\"]", 5, 19)]
    [InlineData("platform.pools.gpu.machineTypes[1]", 7, 11)]
    public void A_setting_stands_where_its_key_or_item_does(string path, int line, int column) => Assert.Equal((line, column), places.Find(path));

    [Theory]
    [InlineData("platform.pools.gpu.maxNodes", 4, 7)]
    [InlineData("platform.cluster.name", 2, 3)]
    public void One_that_is_missing_would_stand_in_the_nearest_that_is_there(string path, int line, int column) => Assert.Equal((line, column), places.Find(path));

    [Fact]
    public void The_file_is_named_from_the_projects_folder() => Assert.Equal("config/Pulumi.dev.yaml", places.File);

    [Fact]
    public void What_has_no_file_stands_nowhere() => Assert.Null(Project.Find(folder.Path).Places("prod").Find("platform"));
}
