using MlPlatform.Components.LoadBalancers;
using MlPlatform.Components.Tests.Clusters;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.LoadBalancers;

public sealed class LoadBalancerControllerTests
{
    [Fact]
    public async Task It_is_told_what_it_can_not_ask_the_metadata_for()
    {
        var release = await Release();

        Assert.Equal("\"3.5.0\"", release.Input("version"));
        Assert.Equal("\"us-east-1\"", release.Input("values.region"));
        Assert.Equal("\"vpc-0abc\"", release.Input("values.vpcId"));
        Assert.Equal("""{"name":"aws-load-balancer-controller"}""", release.Input("values.serviceAccount"));
    }

    [Fact]
    public async Task No_webhook_of_its_stands_before_what_others_make_and_those_that_fail_closed_are_two()
    {
        var release = await Release();

        Assert.Equal("false", release.Input("values.enableServiceMutatorWebhook"));
        Assert.Equal("true", release.Input("values.webhookConfig.disableIngressValidation"));
        Assert.Equal("2", release.Input("values.replicaCount"));
        Assert.Equal("1", release.Input("values.podDisruptionBudget.maxUnavailable"));
    }

    [Theory]
    [InlineData("enableShield")]
    [InlineData("enableWaf")]
    [InlineData("enableWafv2")]
    public async Task What_its_role_has_no_rights_to_it_leaves_alone(string what) => Assert.Equal("false", (await Release()).Input($"values.{what}"));

    [Fact]
    public async Task Nothing_is_public_that_does_not_say_so() => Assert.Equal("\"internal\"", (await Release()).Input("values.defaultLoadBalancerScheme"));

    static async Task<PlanResource> Release() =>
        (await Planned.Of(() => _ = new LoadBalancerController("balancers", new() { Cluster = new OnAws(OnAws.Platform()) }))).Get("kubernetes:helm.sh/v3:Release", "balancers-chart");
}
