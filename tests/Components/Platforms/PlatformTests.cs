using System.Collections.Immutable;
using Moq;
using MlPlatform.Components.Platforms;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Rendering;
using MlPlatform.Tests.Support;
using Pulumi;
using Pulumi.Testing;

namespace MlPlatform.Components.Tests.Platforms;

public sealed class PlatformTests
{
    static readonly PlatformSpec TwoTenants = new()
    {
        Cluster = new() { Name = "dev", Cloud = CloudProvider.Existing },
        Tenants = new Dictionary<string, TenantSpec>
        {
            ["search"] = Examples.Tenant with { Models = new Dictionary<string, ModelSpec> { ["embedder"] = Examples.Model } },
            ["fraud"] = Examples.Tenant with { Models = new Dictionary<string, ModelSpec> { ["scorer"] = Examples.Model } },
        },
    };

    [Fact]
    public async Task Its_plan_is_the_golden_one() => GoldenFile.Same("platform.json", PlanJson.Write(await Planned.Of(Build)));

    [Fact]
    public async Task What_it_renders_is_the_same_whether_the_cluster_is_there_yet_or_not()
    {
        var warm = ManifestRenderer.Render(await Planned.Of(Build));
        var cold = ManifestRenderer.Render(await Planned.Of(Build, AnswerMode.Cold));

        Assert.NotEmpty(warm);
        Assert.Equal(warm.Select(file => (file.Path, file.Text)), cold.Select(file => (file.Path, file.Text)));
    }

    [Fact]
    public async Task A_model_of_one_name_in_two_tenants_is_two_models()
    {
        var plan = await Planned.Of(() => Build(TwoTenants with
        {
            Tenants = TwoTenants.Tenants.ToDictionary(tenant => tenant.Key, tenant => tenant.Value with { Models = new Dictionary<string, ModelSpec> { ["scorer"] = Examples.Model } }),
        }));

        Assert.Equal(2, plan.Resources.Count(resource => resource.Type == "mlplatform:models:ModelService"));
    }

    [Fact]
    public async Task Everything_in_the_cluster_goes_through_the_provider_of_the_cluster()
    {
        var provider = (await Planned.Of(Build)).Get("pulumi:providers:kubernetes", "dev").Urn;
        var plan = await Planned.Of(Build);

        Assert.All(
            plan.Resources.Where(resource => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)),
            resource => Assert.StartsWith(provider, resource.Provider, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_outputs_are_known_to_a_program_under_mocks()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs args) => ($"{args.Name}-id", (object)args.Inputs));

        var (_, outputs) = await Deployment.TestAsync(mocks.Object, new(), () =>
            new Dictionary<string, object?> { ["endpoints"] = Build(TwoTenants).Endpoints });

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["fraud/scorer"] = "http://scorer.fraud.svc.cluster.local:80",
                ["search/embedder"] = "http://embedder.search.svc.cluster.local:80",
            }.ToImmutableSortedDictionary(),
            outputs["endpoints"]);
        mocks.Verify(mock => mock.NewResourceAsync(It.Is<MockResourceArgs>(args => args.Type == "kubernetes:apps/v1:Deployment")), Times.Exactly(2));
    }

    static void Build() => Build(TwoTenants);

    static Platform Build(PlatformSpec platform) => new("platform", new() { Cluster = Examples.Cluster(), Platform = platform });
}
