using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Gcp;

/// <summary>A stack is taken down in the reverse of the order in which it is made: what each resource needs outlives it.</summary>
public sealed class GkeTeardownTests
{
    static Task<Plan> Plan(AnswerMode answers = AnswerMode.Warm) => Gke.Plan(Gke.WithStorage with { Pools = Gke.With(Gke.L4).Pools }, answers);

    [Fact]
    public async Task What_is_in_the_cluster_goes_before_pools_ways_out_access_and_file_systems()
    {
        var plan = await Plan();

        plan.GoesBefore(plan.Get("pulumi:providers:kubernetes", "dev"),
        [
            plan.Cluster(), plan.Pool("general"), plan.Pool(),
            .. plan.OfType("gcp:compute/routerNat:RouterNat"), .. plan.OfType("gcp:compute/firewall:Firewall"), .. plan.OfType("gcp:compute/subnetwork:Subnetwork"),
            plan.Get("gcp:projects/iAMMember:IAMMember", "dev-administrators-platform"), .. plan.OfType("gcp:filestore/instance:Instance"),
        ]);
    }

    [Theory]
    [InlineData("general")]
    [InlineData("gpu")]
    public async Task A_pool_goes_before_the_cluster_its_ways_out_its_identity_and_the_key_of_its_disks(string pool)
    {
        var plan = await Plan();

        plan.GoesBefore(plan.Pool(pool),
        [
            plan.Cluster(), .. plan.OfType("gcp:compute/routerNat:RouterNat"), .. plan.OfType("gcp:serviceaccount/account:Account"),
            .. plan.OfType("gcp:projects/iAMMember:IAMMember").Where(member => member.Name.StartsWith("dev-nodes", StringComparison.Ordinal)), .. plan.OfType("gcp:kms/cryptoKey:CryptoKey"),
        ]);
    }

    [Theory]
    [InlineData("gcp:container/cluster:Cluster")]
    [InlineData("gcp:filestore/instance:Instance")]
    public async Task What_is_in_the_network_goes_before_it(string type)
    {
        var plan = await Plan();

        plan.GoesBefore(Assert.Single(plan.OfType(type)), [.. plan.OfType("gcp:compute/network:Network"), .. plan.OfType("gcp:compute/subnetwork:Subnetwork"), .. plan.OfType("gcp:compute/router:Router")]);
    }

    [Fact]
    public async Task Everything_needs_the_APIs_and_they_stay_on()
    {
        var plan = await Plan();
        var apis = plan.OfType("gcp:projects/service:Service");

        Assert.Equal(["cloudkms", "cloudresourcemanager", "compute", "container", "file", "iam", "storage"], apis.Select(api => api.Name["dev-apis-".Length..]).Order(StringComparer.Ordinal));
        Assert.All(apis, api => Assert.Equal("false", api.Input("disableOnDestroy")));
        foreach (var resource in plan.Resources.Where(resource => resource.Custom && resource.Type.StartsWith("gcp:", StringComparison.Ordinal) && resource.Type != "gcp:projects/service:Service"))
            plan.GoesBefore(resource, apis);
    }

    [Theory]
    [InlineData("gcp:container/cluster:Cluster")]
    [InlineData("gcp:container/nodePool:NodePool")]
    [InlineData("gcp:filestore/instance:Instance")]
    [InlineData("gcp:compute/network:Network")]
    public async Task Whatever_Google_takes_its_time_for_has_a_timeout_of_its_own(string type)
    {
        var plan = await Plan();

        Assert.NotEmpty(plan.OfType(type));
        Assert.All(plan.OfType(type), resource => Assert.True(resource.CustomTimeouts is { Create: not null, Update: not null, Delete: not null }));
    }

    [Fact]
    public async Task The_plan_names_the_same_resources_whether_the_cluster_is_there_or_not() => Assert.Equal((await Plan()).Names(), (await Plan(AnswerMode.Cold)).Names());
}
