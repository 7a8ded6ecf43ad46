using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Aws;

/// <summary>Each test is a trap of EKS' control plane that the cluster stays out of.</summary>
public sealed class EksControlPlaneTests
{
    [Theory]
    [InlineData("accessConfig", """{"authenticationMode":"API","bootstrapClusterCreatorAdminPermissions":false}""")]
    [InlineData("bootstrapSelfManagedAddons", "false")]
    [InlineData("enabledClusterLogTypes", """["api","audit","authenticator","controllerManager","scheduler"]""")]
    [InlineData("encryptionConfig.resources", """["secrets"]""")]
    [InlineData("kubernetesNetworkConfig.serviceIpv4Cidr", "\"172.20.0.0/16\"")]
    [InlineData("vpcConfig.endpointPrivateAccess", "true")]
    [InlineData("vpcConfig.publicAccessCidrs", """["203.0.113.0/24"]""")]
    [InlineData("upgradePolicy", """{"supportType":"STANDARD"}""")]
    [InlineData("deletionProtection", "true")]
    [InlineData("version", "\"1.35\"")]
    public async Task The_control_plane_is_closed_logged_and_encrypted(string input, string expected) =>
        Assert.Equal(expected, Cluster(await Plan()).Input(input));

    [Fact]
    public async Task Without_ranges_the_control_plane_is_reached_from_the_network_only()
    {
        var plan = await Plan(EksPlatforms.PrivateOnly);

        Assert.Equal("false", Cluster(plan).Input("vpcConfig.endpointPublicAccess"));
    }

    [Fact]
    public async Task A_later_change_of_the_bootstrap_does_not_replace_the_cluster() =>
        Assert.Contains("bootstrapSelfManagedAddons", Cluster(await Plan()).IgnoreChanges);

    [Theory]
    [InlineData("aws:cloudwatch/logGroup:LogGroup", "dev-control-plane")]
    [InlineData("aws:iam/rolePolicy:RolePolicy", "dev-control-plane-key")]
    [InlineData("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "dev-control-plane-AmazonEKSClusterPolicy")]
    public async Task The_log_group_and_the_policies_come_before_the_cluster(string type, string name)
    {
        var plan = await Plan();

        Assert.Contains(plan.Get(type, name).Urn, Cluster(plan).Dependencies);
    }

    [Theory]
    [InlineData(ReleaseChannel.Regular, "STANDARD")]
    [InlineData(ReleaseChannel.Extended, "EXTENDED")]
    public async Task Support_that_costs_more_is_asked_for_by_name(ReleaseChannel channel, string expected) =>
        Assert.Equal($"\"{expected}\"", Cluster(await Plan(EksPlatforms.Default.In(cluster => cluster with { ReleaseChannel = channel }))).Input("upgradePolicy.supportType"));

    [Fact]
    public async Task Private_ranges_reach_the_control_plane_before_anything_is_made_in_it()
    {
        var plan = await Plan(EksPlatforms.PrivateOnly);
        var rule = plan.Get("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "dev-control-plane-from-10.100.0.0/16");

        Assert.Equal("443", rule.Input("fromPort"));
        Assert.Equal("443", rule.Input("toPort"));
        Assert.Equal("\"10.100.0.0/16\"", rule.Input("cidrIpv4"));
        Assert.Contains(rule.Urn, plan.Get("pulumi:providers:kubernetes", "dev").Dependencies);
    }

    [Fact]
    public async Task Whoever_deploys_is_let_in_by_name_once_and_not_by_having_made_the_cluster()
    {
        var plan = await Plan();

        Assert.Equal("false", Cluster(plan).Input("accessConfig.bootstrapClusterCreatorAdminPermissions"));
        Assert.Equal($"\"arn:aws:iam::{EksPlatforms.Account}:role/deploy\"", Assert.Single(plan.OfType("aws:eks/accessEntry:AccessEntry")).Input("principalArn"));
        plan.GoesBefore(
            plan.Get("aws:eks/accessPolicyAssociation:AccessPolicyAssociation", "dev-control-plane-ci"),
            plan.OfType("aws:eks/accessEntry:AccessEntry"));
    }

    static PlanResource Cluster(Plan plan) => plan.Get("aws:eks/cluster:Cluster", "dev-control-plane");

    static Task<Plan> Plan(PlatformSpec? platform = null) => (platform ?? EksPlatforms.Default).Plan();
}
