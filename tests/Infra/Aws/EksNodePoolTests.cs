using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Infra.Aws.Pools;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;
using Pulumi;

namespace MlPlatform.Infra.Tests.Aws;

/// <summary>Each test is a trap of EKS' node groups that pools stay out of.</summary>
public sealed class EksNodePoolTests
{
    static readonly NodePoolSpec Spec = EksPlatforms.OnDemand;

    [Theory]
    [InlineData("""["a","b","c"]""")]
    [InlineData("""["b"]""", "us-east-1b")]
    [InlineData("""["a","c"]""", "us-east-1c", "us-east-1a")]
    public async Task Its_nodes_are_in_the_subnets_of_its_zones(string subnets, params string[] zones) =>
        Assert.Equal(subnets, (await Alone(Spec with { Zones = zones })).Group("gpu").Input("subnetIds"));

    [Theory]
    [InlineData(null, "g6.2xlarge", "AL2023_x86_64_NVIDIA")]
    [InlineData(null, "g5g.2xlarge", "AL2023_ARM_64_NVIDIA")]
    [InlineData(null, "m7i.xlarge", "AL2023_x86_64_STANDARD")]
    [InlineData(null, "m7g.large", "AL2023_ARM_64_STANDARD")]
    [InlineData(NodeImage.Bottlerocket, "g6.2xlarge", "BOTTLEROCKET_x86_64_NVIDIA")]
    [InlineData(NodeImage.Bottlerocket, "g5g.2xlarge", "BOTTLEROCKET_ARM_64_NVIDIA")]
    [InlineData(NodeImage.Bottlerocket, "m7i.xlarge", "BOTTLEROCKET_x86_64")]
    [InlineData(NodeImage.Bottlerocket, "m7g.large", "BOTTLEROCKET_ARM_64")]
    public async Task The_image_follows_from_system_driver_and_architecture(NodeImage? image, string machine, string expected) =>
        Assert.Equal($"\"{expected}\"", (await Alone(Spec with { Image = image, MachineTypes = [machine] })).Group("gpu").Input("amiType"));

    [Fact]
    public async Task Nodes_whose_driver_the_operator_installs_have_an_image_without_one() =>
        Assert.Equal("\"AL2023_x86_64_STANDARD\"", (await Alone(Spec with { Driver = DriverOwner.Operator })).Group("gpu").Input("amiType"));

    [Fact]
    public async Task Ubuntu_is_refused_since_EKS_has_no_image_of_it_for_node_groups() =>
        Assert.Contains("it has AmazonLinux2023 and Bottlerocket", await Planned.ErrorOf(() => Make(Spec with { Image = NodeImage.Ubuntu, Driver = DriverOwner.Operator }), "mlplatform:aws:EksNodePool"), StringComparison.Ordinal);

    [Fact]
    public async Task The_system_taint_is_that_which_add_ons_tolerate() =>
        Assert.Equal(
            """[{"effect":"NO_SCHEDULE","key":"CriticalAddonsOnly","value":"true"}]""",
            (await Alone(Spec with { MachineTypes = ["m7i.xlarge"], System = true })).Group("gpu").Input("taints"));

    [Fact]
    public async Task Nodes_follow_the_version_of_the_cluster() =>
        Assert.Equal("\"1.35\"", (await Alone(Spec)).Group("gpu").Input("version"));

    [Theory]
    [InlineData("g6.2xlarge", """{"maxUnavailable":1,"updateStrategy":"MINIMAL"}""")]
    [InlineData("m7i.xlarge", """{"maxUnavailable":1,"updateStrategy":"DEFAULT"}""")]
    public async Task A_GPU_is_given_up_before_its_successor_is_asked_for(string machine, string expected)
    {
        var group = (await Alone(Spec with { MachineTypes = [machine] })).Group("gpu");

        Assert.Equal(expected, group.Input("updateConfig"));
        Assert.Equal("true", group.Input("nodeRepairConfig.enabled"));
    }

    [Fact]
    public async Task The_template_is_used_by_its_number_and_has_nothing_that_a_node_group_refuses()
    {
        var plan = await Alone(EksPlatforms.Fast);

        Assert.Equal("\"<computed>\"", plan.Group("gpu").Input("launchTemplate.version"));
        Assert.All(
            ["iamInstanceProfile", "imageId", "instanceType", "instanceInitiatedShutdownBehavior", "instanceMarketOptions", "networkInterfaces[0].subnetId"],
            refused => Assert.Null(plan.Template("gpu").Input(refused)));
        Assert.All(["diskSize", "remoteAccess"], refused => Assert.Null(plan.Group("gpu").Input(refused)));
    }

    [Fact]
    public async Task A_new_node_group_doesnt_collide_with_the_one_that_it_replaces()
    {
        var group = (await Alone(Spec)).Group("gpu");

        Assert.Equal("\"gpu-\"", group.Input("nodeGroupNamePrefix"));
        Assert.Null(group.Input("nodeGroupName"));
    }

    [Fact]
    public async Task Bottlerockets_own_device_plugin_is_the_only_one()
    {
        var group = (await Alone(Spec with { Image = NodeImage.Bottlerocket })).Group("gpu");

        Assert.Equal("\"false\"", group.Input("labels.'nvidia.com/gpu.deploy.device-plugin'"));
        Assert.Equal("\"false\"", group.Input("labels.'nvidia.com/gpu.deploy.mig-manager'"));
        Assert.Null((await Alone(Spec)).Group("gpu").Input("labels.'nvidia.com/gpu.deploy.device-plugin'"));
    }

    [Fact]
    public async Task Slices_are_told_to_the_autoscaler_while_there_is_no_node()
    {
        var plan = await Alone(Spec with { MachineTypes = ["p4d.24xlarge"], Sharing = new() { Mig = new() { Layout = "all x 1g.5gb", Strategy = MigStrategy.Mixed } } });

        Assert.Equal("\"56\"", plan.Get("aws:autoscaling/tag:Tag", "dev-gpu-resources/nvidia.com/mig-1g.5gb").Input("tag.value"));
        Assert.Equal("false", plan.Get("aws:autoscaling/tag:Tag", "dev-gpu-resources/nvidia.com/mig-1g.5gb").Input("tag.propagateAtLaunch"));
    }

    internal static Task<Plan> Alone(NodePoolSpec spec) => Planned.Of(() => Make(spec));

    static void Make(NodePoolSpec spec)
    {
        var platform = EksPlatforms.Default with { Pools = new Dictionary<string, NodePoolSpec> { ["gpu"] = spec } };
        _ = new EksNodePool("dev-gpu", new()
        {
            Cluster = platform.Cluster,
            ClusterName = "dev",
            Pool = NodePools.Of(platform).Single(),
            NodeRoleArn = "arn:aws:iam::111122223333:role/nodes",
            Subnets = new Dictionary<string, Input<string>> { ["us-east-1a"] = "a", ["us-east-1b"] = "b", ["us-east-1c"] = "c" },
            SecurityGroupId = "sg-0abc",
            KeyArn = "key",
        });
    }
}
