using MlPlatform.Core.Specs;
using MlPlatform.Infra.Aws;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Aws;

/// <summary>Each test is a trap of EKS' add-ons that the cluster stays out of.</summary>
public sealed class EksAddOnsTests
{
    [Theory]
    [InlineData("dev-early-vpc-cni", "\"{\\\"enableNetworkPolicy\\\":\\\"true\\\"}\"")]
    [InlineData("dev-late-aws-ebs-csi-driver", "\"{\\\"defaultStorageClass\\\":{\\\"enabled\\\":false}}\"")]
    public async Task Policies_are_enforced_and_the_default_storage_class_is_left_to_one_that_takes_a_key(string addOn, string expected) =>
        Assert.Equal(expected, (await Plan()).Get("aws:eks/addon:Addon", addOn).Input("configurationValues"));

    [Theory]
    [InlineData("eks-pod-identity-agent", true)]
    [InlineData("kube-proxy", true)]
    [InlineData("vpc-cni", true)]
    [InlineData("aws-ebs-csi-driver", false)]
    [InlineData("coredns", false)]
    [InlineData("eks-node-monitoring-agent", false)]
    [InlineData("metrics-server", false)]
    [InlineData("amazon-cloudwatch-observability", false)]
    public async Task What_nodes_start_with_comes_before_them_and_what_needs_nodes_after(string addOn, bool before)
    {
        var plan = await Plan();
        var group = plan.Get("aws:eks/nodeGroup:NodeGroup", "dev-general");
        var resource = plan.Get("aws:eks/addon:Addon", $"dev-{(before ? "early" : "late")}-{addOn}");

        Assert.Contains(before ? resource.Urn : group.Urn, before ? group.Dependencies : resource.Dependencies);
    }

    [Fact]
    public async Task The_network_plugin_has_a_role_of_its_own_and_so_nodes_have_no_right_to_it()
    {
        var plan = await Plan();

        Assert.Equal(
            ["dev-nodes-AmazonEC2ContainerRegistryPullOnly", "dev-nodes-AmazonEKSWorkerNodePolicy", "dev-nodes-AmazonSSMManagedInstanceCore"],
            plan.OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment").Select(policy => policy.Name).Where(name => name.StartsWith("dev-nodes-", StringComparison.Ordinal)).Order());
        Assert.Contains("aws-node", plan.Get("aws:eks/addon:Addon", "dev-early-vpc-cni").Input("podIdentityAssociations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_of_nodes_are_encrypted_and_kept_for_as_long_as_those_of_the_control_plane_and_nobody_measures_GPUs_twice()
    {
        var plan = await Plan();
        var shipping = plan.Get("aws:eks/addon:Addon", "dev-late-amazon-cloudwatch-observability");
        var groups = plan.OfType("aws:cloudwatch/logGroup:LogGroup");

        Assert.Equal(5, groups.Count);
        Assert.All(groups, group => Assert.Equal("90", group.Input("retentionInDays")));
        Assert.All(groups, group => Assert.NotNull(group.Input("kmsKeyId")));
        Assert.Contains("\\\"accelerated_compute_metrics\\\":false", shipping.Input("configurationValues"), StringComparison.Ordinal);
        plan.GoesBefore(shipping, groups.Where(group => group.Name != "dev-control-plane"));
    }

    [Fact]
    public async Task Without_logs_of_nodes_nothing_ships_them()
    {
        var plan = await Plan(EksPlatforms.Default.In(cluster => cluster with { NodeLogs = false }));

        Assert.Single(plan.OfType("aws:cloudwatch/logGroup:LogGroup"));
        Assert.DoesNotContain(plan.Resources, resource => resource.Name.Contains("cloudwatch", StringComparison.Ordinal));
    }

    // Attachments and lists of them in the role would take each other's away.
    [Fact]
    public async Task Policies_of_roles_are_attached_and_not_listed_in_them() =>
        Assert.All((await Plan(EksPlatforms.Karpenter)).OfType("aws:iam/role:Role"), role =>
        {
            Assert.Null(role.Input("managedPolicyArns"));
            Assert.Null(role.Input("inlinePolicies"));
        });

    // IAM takes 64 letters, of which the provider needs 8 for what makes a name unique; a rule allows clusters of 32.
    [Fact]
    public async Task Names_of_roles_leave_room_for_the_longest_cluster()
    {
        var name = new string('c', 32);
        var plan = await Planned.Of(() => new EksCluster(name, new() { Platform = EksPlatforms.Storage.In(cluster => cluster with { Name = name }) }));

        Assert.All(plan.OfType("aws:iam/role:Role"), role => Assert.True(role.Name.Length <= 64 - 8, role.Name));
    }

    static Task<Plan> Plan(PlatformSpec? platform = null) => (platform ?? EksPlatforms.Default).Plan();
}
