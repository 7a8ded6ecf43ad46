using MlPlatform.Core.Pools;
using MlPlatform.Infra.Gcp;
using MlPlatform.Infra.Gcp.Apis;
using MlPlatform.Infra.Gcp.ControlPlane;
using MlPlatform.Infra.Gcp.Encryption;
using MlPlatform.Infra.Gcp.Identity;
using MlPlatform.Infra.Gcp.Network;
using MlPlatform.Infra.Gcp.Pools;
using MlPlatform.Infra.Gcp.Storage;
using MlPlatform.Tests.Support;
using Pulumi;

namespace MlPlatform.Infra.Tests.Gcp;

/// <summary>Each component can be used alone.</summary>
public sealed class GkeComponentsTests
{
    static readonly Dictionary<string, Func<ComponentResource>> All = new()
    {
        ["GkeApis"] = () => new GkeApis("one", new() { Platform = Gke.Platform }),
        ["GkeNetwork"] = () => new GkeNetwork("one", new() { Cluster = Gke.Platform.Cluster }),
        ["GkeEncryption"] = () => new GkeEncryption("one", new() { Platform = Gke.Platform }),
        ["GkeNodeIdentity"] = () => new GkeNodeIdentity("one", new() { Cluster = Gke.Platform.Cluster }),
        ["GkeAdministrators"] = () => new GkeAdministrators("one", new() { Cluster = Gke.Platform.Cluster }),
        ["GkeWorkloadIdentity"] = () => new GkeWorkloadIdentity("one", new() { Cluster = Gke.Platform.Cluster, Workload = new() { Namespace = "fraud", ServiceAccount = "scorer" } }),
        ["GkeControlPlane"] = () => new GkeControlPlane("one", new() { Platform = Gke.Platform, KeyId = "projects/p/key", NodeServiceAccount = "nodes@p.iam.gserviceaccount.com" }),
        ["GkeNodePool"] = () => new GkeNodePool("one", new() { Platform = Gke.Platform, Pool = NodePools.Of(Gke.Platform)[0], KeyId = "projects/p/key", NodeServiceAccount = "nodes@p.iam.gserviceaccount.com" }),
        ["GkeFileSystem"] = () => new GkeFileSystem("one", new() { Platform = Gke.WithStorage, FileSystem = "models", KeyId = "projects/p/key" }),
        ["GkeBucket"] = () => new GkeBucket("one", new() { Platform = Gke.WithStorage, Bucket = "weights", KeyId = "projects/p/key" }),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_stands_alone_with_all_that_it_makes_under_it_and_in_the_project_of_the_spec(string component)
    {
        var plan = await Planned.Of(() => All[component]());
        var own = plan.Get($"mlplatform:gcp:{component}", "one");
        var children = plan.Resources.Where(resource => resource.Custom && resource.Type.StartsWith("gcp:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(children);
        Assert.All(children, child => Assert.Equal(own.Urn, child.Parent));
        Assert.All(children.Where(child => child.Input("project") is not null), child => Assert.Equal("\"ml-research-7\"", child.Input("project")));
    }

    [Fact]
    public async Task Alone_it_refuses_a_wrong_platform_before_it_registers_anything()
    {
        var error = await Planned.ErrorOf(() => new GkeCluster("dev", new() { Platform = Gke.With(cluster => cluster with { Region = "us-centrl1" }) }));

        Assert.Contains("us-centrl1", error, StringComparison.Ordinal);
        Assert.Contains("us-central1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_credentials_of_another_project_nothing_is_made_there() =>
        Assert.Equal("\"ml-research-7\"", (await Gke.Plan()).Get("pulumi:providers:gcp", "dev").Input("project"));
}
