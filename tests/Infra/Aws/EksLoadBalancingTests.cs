using System.Text.Json;
using MlPlatform.Infra.Aws;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Aws;

public sealed class EksLoadBalancingTests
{
    const string Ours = "\"aws:ResourceTag/elbv2.k8s.aws/cluster\":\"dev\"", AsOurs = "\"aws:RequestTag/elbv2.k8s.aws/cluster\":\"dev\"";

    [Fact]
    public async Task Its_service_account_alone_has_the_role()
    {
        var plan = await EksPlatforms.Default.Plan();
        var association = plan.Get("aws:eks/podIdentityAssociation:PodIdentityAssociation", "dev-load-balancing");

        Assert.Equal("\"kube-system\"", association.Input("namespace"));
        Assert.Equal("\"aws-load-balancer-controller\"", association.Input("serviceAccount"));
        Assert.Contains("\"aws:RequestTag/kubernetes-service-account\":\"aws-load-balancer-controller\"", plan.Get("aws:iam/role:Role", "dev-load-balancing").Statement("assumeRolePolicy", "Trust"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Make", AsOurs)]
    [InlineData("MakeListeners", Ours)]
    [InlineData("MakeSecurityGroup", AsOurs)]
    [InlineData("TagWhatIsMade", AsOurs)]
    [InlineData("Retag", Ours)]
    [InlineData("Change", Ours)]
    [InlineData("EndSecurityGroup", Ours)]
    [InlineData("RetagSecurityGroup", Ours)]
    public async Task It_makes_and_changes_what_is_of_this_cluster_only(string sid, string condition) =>
        Assert.Contains(condition, Policy(await EksPlatforms.Default.Plan()).Statement("policy", sid), StringComparison.Ordinal);

    // What describes can't be bounded; all else names what it is about.
    [Fact]
    public async Task Only_what_looks_is_about_everything()
    {
        var policy = Policy(await EksPlatforms.Default.Plan());

        Assert.All(policy.Sids("policy").Where(sid => sid != "Look"), sid => Assert.DoesNotContain("\"Resource\":\"*\"", policy.Statement("policy", sid), StringComparison.Ordinal));
        Assert.DoesNotContain("Delete", policy.Statement("policy", "Look"), StringComparison.Ordinal);
        Assert.DoesNotContain("waf", policy.Input("policy"), StringComparison.Ordinal);
    }

    // Policies in a role have 10,240 letters at most, all together; one of its own has 6,144, and these are more. Names of clusters are short (MLP068).
    [Fact]
    public async Task Its_rights_fit_into_its_role()
    {
        var name = new string('a', 15);

        Assert.InRange(JsonSerializer.Deserialize<string>(Policy(await EksPlatforms.Default.In(cluster => cluster with { Name = name }).Plan()).Input("policy")!)!.Length, 1, 10_240);
    }

    [Fact]
    public async Task The_controller_is_told_of_the_network()
    {
        EksCluster? cluster = null;
        await Planned.Of(() => cluster = new("dev", new() { Platform = EksPlatforms.Default }));

        Assert.Equal("us-east-1", cluster!.LoadBalancerController!.Region);
        Assert.NotEmpty(cluster.LoadBalancerController.Ready);
    }

    static PlanResource Policy(Plan plan) => plan.Get("aws:iam/rolePolicy:RolePolicy", "dev-load-balancing-balancers");
}
