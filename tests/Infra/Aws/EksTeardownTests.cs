using MlPlatform.Core.Specs;
using MlPlatform.Infra.Aws;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Aws;

/// <summary>A deployment is taken down in the reverse order of its needs: what would outlive its controller, its rights or its way out goes first.</summary>
public sealed class EksTeardownTests
{
    static readonly PlatformSpec[] Platforms =
    [
        EksPlatforms.PrivateOnly.With(EksPlatforms.Fast) with { Storage = EksPlatforms.Storage.Storage },
        EksPlatforms.Karpenter with { Storage = EksPlatforms.Storage.Storage },
    ];

    public static TheoryData<int> Each => [0, 1];

    [Theory]
    [InlineData("aws:ec2/natGateway:NatGateway")]
    [InlineData("aws:ec2/route:Route")]
    [InlineData("aws:ec2/routeTableAssociation:RouteTableAssociation")]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint")]
    [InlineData("aws:efs/mountTarget:MountTarget")]
    [InlineData("aws:eks/accessEntry:AccessEntry")]
    [InlineData("aws:eks/accessPolicyAssociation:AccessPolicyAssociation")]
    [InlineData("aws:eks/addon:Addon")]
    [InlineData("aws:eks/cluster:Cluster")]
    [InlineData("aws:eks/nodeGroup:NodeGroup")]
    [InlineData("aws:eks/podIdentityAssociation:PodIdentityAssociation")]
    [InlineData("aws:iam/rolePolicyAttachment:RolePolicyAttachment")]
    [InlineData("aws:iam/rolePolicy:RolePolicy")]
    [InlineData("aws:kms/key:Key")]
    public async Task What_is_in_the_cluster_goes_before_all_that_it_needs(string type)
    {
        foreach (var platform in Platforms)
        {
            var plan = await platform.Plan();
            var needed = plan.OfType(type).Where(resource => !IsPublicSide(resource)).ToList();

            Assert.NotEmpty(needed);
            plan.GoesBefore(plan.Get("pulumi:providers:kubernetes", "dev"), needed);
        }
    }

    [Theory]
    [MemberData(nameof(Each))]
    public async Task Nodes_go_before_their_ways_out_their_rights_and_the_add_ons_that_they_start_with(int number)
    {
        var plan = await Platforms[number].Plan();
        var early = plan.OfType("aws:eks/addon:Addon").Where(addOn => addOn.Name.StartsWith("dev-early-", StringComparison.Ordinal));
        var rights = plan.OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment").Where(policy => policy.Name.StartsWith("dev-nodes-", StringComparison.Ordinal));

        foreach (var group in plan.OfType("aws:eks/nodeGroup:NodeGroup"))
            plan.GoesBefore(group,
            [
                .. plan.OfType("aws:ec2/natGateway:NatGateway"), .. plan.OfType("aws:ec2/route:Route"), .. plan.OfType("aws:ec2/internetGateway:InternetGateway"),
                .. plan.OfType("aws:ec2/vpcEndpoint:VpcEndpoint"), .. plan.OfType("aws:ec2/placementGroup:PlacementGroup").Where(together => together.Name == group.Name), .. early, .. rights,
                plan.Get("aws:eks/cluster:Cluster", "dev-control-plane"), plan.Get("aws:kms/key:Key", "dev-key"),
            ]);
    }

    [Fact]
    public async Task Karpenter_keeps_its_rights_its_queue_and_its_nodes_theirs_until_its_last_node_is_gone()
    {
        var plan = await EksPlatforms.Karpenter.Plan();

        plan.GoesBefore(plan.Get("pulumi:providers:kubernetes", "dev"), plan.Resources.Where(resource =>
            resource.Name.StartsWith("dev-karpenter", StringComparison.Ordinal) && resource.Type.StartsWith("aws:", StringComparison.Ordinal)));
        plan.GoesBefore(plan.Get("aws:eks/accessEntry:AccessEntry", "dev-karpenter-nodes"), [plan.Get("aws:iam/role:Role", "dev-karpenter-nodes")]);
    }

    [Fact]
    public async Task The_cluster_goes_before_its_role_its_log_group_its_key_and_its_subnets()
    {
        var plan = await Platforms[0].Plan();

        plan.GoesBefore(plan.Get("aws:eks/cluster:Cluster", "dev-control-plane"),
        [
            plan.Get("aws:iam/role:Role", "dev-control-plane"), plan.Get("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "dev-control-plane-AmazonEKSClusterPolicy"),
            plan.Get("aws:cloudwatch/logGroup:LogGroup", "dev-control-plane"), plan.Get("aws:kms/key:Key", "dev-key"),
            .. plan.OfType("aws:ec2/subnet:Subnet").Where(subnet => subnet.Name.Contains("private", StringComparison.Ordinal)),
        ]);
    }

    // EKS can't delete its group while a rule of another one names it.
    [Fact]
    public async Task Rules_that_name_the_security_group_of_EKS_go_before_the_cluster()
    {
        var plan = await Platforms[0].Plan();

        plan.GoesBefore(plan.Get("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "dev-files-nfs"), plan.OfType("aws:eks/cluster:Cluster"));
    }

    [Fact]
    public async Task NAT_goes_before_the_internet_gateway_which_an_address_in_use_would_hold() =>
        (await Platforms[0].Plan()).GoesBeforeAll("aws:ec2/natGateway:NatGateway", "aws:ec2/internetGateway:InternetGateway", "aws:ec2/eip:Eip");

    // Public subnets without a NAT gateway are of load balancers only.
    static bool IsPublicSide(PlanResource resource) => resource.Name.StartsWith("dev-network-public-", StringComparison.Ordinal) && !resource.Name.EndsWith("us-east-1a", StringComparison.Ordinal);
}

static class TeardownOrder
{
    public static void GoesBeforeAll(this Plan plan, string first, params string[] types)
    {
        foreach (var resource in plan.OfType(first))
            plan.GoesBefore(resource, types.SelectMany(plan.OfType));
    }
}
