using System.Text;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Aws;

/// <summary>Each test is a trap of launch templates under a node group that pools stay out of.</summary>
public sealed class NodeTemplateTests
{
    static readonly NodePoolSpec Spec = EksPlatforms.OnDemand;

    static readonly NodePoolSpec Reserved = EksPlatforms.Fast with { Capacity = CapacityType.Reserved, Reservation = "cr-0abc" };

    static readonly NodePoolSpec Block = Reserved with { Capacity = CapacityType.CapacityBlock };

    [Theory]
    [InlineData("instance")]
    [InlineData("network-interface")]
    [InlineData("volume")]
    public async Task Tags_reach_machines_disks_and_interfaces(string type)
    {
        var plan = await EksPlatforms.Default.With(Spec with { Tags = new Dictionary<string, string> { ["cost-centre"] = "42" } }).Plan();
        var tags = Enumerable.Range(0, 3).Select(number => plan.Template("gpu").Input($"tagSpecifications[{number}]")!).Single(text => text.Contains($"\"resourceType\":\"{type}\"", StringComparison.Ordinal));

        Assert.Contains("""{"Name":"dev-gpu","cost-centre":"42","mlplatform-cluster":"dev","mlplatform-pool":"gpu","team":"ml"}""", tags, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reserved_machines_come_out_of_their_reservation_and_no_other()
    {
        var plan = await Alone(Reserved);

        Assert.Equal("\"cr-0abc\"", plan.Template("gpu").Input("capacityReservationSpecification.capacityReservationTarget.capacityReservationId"));
        Assert.Equal("\"ON_DEMAND\"", plan.Group("gpu").Input("capacityType"));
        Assert.Equal("""["p5.48xlarge"]""", plan.Group("gpu").Input("instanceTypes"));
        Assert.Empty(plan.OfType("aws:ec2/placementGroup:PlacementGroup"));
    }

    [Fact]
    public async Task A_capacity_block_is_told_in_the_template_and_begins_with_no_machines()
    {
        var plan = await Alone(Block with { MinNodes = 2 });

        Assert.Equal("\"capacity-block\"", plan.Template("gpu").Input("instanceMarketOptions.marketType"));
        Assert.Equal("\"p5.48xlarge\"", plan.Template("gpu").Input("instanceType"));
        Assert.Equal("\"cr-0abc\"", plan.Template("gpu").Input("capacityReservationSpecification.capacityReservationTarget.capacityReservationId"));
        Assert.Equal("\"CAPACITY_BLOCK\"", plan.Group("gpu").Input("capacityType"));
        Assert.Null(plan.Group("gpu").Input("instanceTypes"));
        Assert.Equal("""{"desiredSize":0,"maxSize":4,"minSize":0}""", plan.Group("gpu").Input("scalingConfig"));
        Assert.Equal("""["b"]""", plan.Group("gpu").Input("subnetIds"));
    }

    [Theory]
    [InlineData("g6.8xlarge", 1, 1, "efa")]
    [InlineData("p4d.24xlarge", 4, 4, "efa")]
    [InlineData("p5.48xlarge", 32, 32, "efa")]
    [InlineData("p6-b300.48xlarge", 16, 17, "interface")]
    public async Task A_fast_network_has_an_interface_on_each_card_of_which_one_has_addresses(string machine, int fast, int all, string first)
    {
        var plan = await Alone(EksPlatforms.Fast with { MachineTypes = [machine] });
        var interfaces = Enumerable.Range(0, all).Select(card => plan.Template("gpu").Input($"networkInterfaces[{card}]")!).ToList();

        Assert.Null(plan.Template("gpu").Input($"networkInterfaces[{all}]"));
        Assert.Equal($$"""{"deleteOnTermination":"true","deviceIndex":0,"interfaceType":"{{first}}","networkCardIndex":0,"securityGroups":["sg-0abc"]}""", interfaces[0]);
        Assert.All(interfaces.Skip(1), each => Assert.Contains("\"deviceIndex\":1,\"interfaceType\":\"efa-only\"", each, StringComparison.Ordinal));
        Assert.All(interfaces.Skip(1), each => Assert.Contains("sg-0abc", each, StringComparison.Ordinal));
        Assert.Null(plan.Template("gpu").Input("vpcSecurityGroupIds"));
        Assert.Equal($"\"{fast}\"", plan.Get("aws:autoscaling/tag:Tag", "dev-gpu-resources/vpc.amazonaws.com/efa").Input("tag.value"));
    }

    [Fact]
    public async Task Machines_of_a_fast_network_stand_together_in_one_zone()
    {
        var plan = await Alone(EksPlatforms.Fast with { Zones = [] });
        var together = plan.Get("aws:ec2/placementGroup:PlacementGroup", "dev-gpu");

        Assert.Equal("\"cluster\"", together.Input("strategy"));
        Assert.Equal(together.Input("name"), plan.Template("gpu").Input("placement.groupName"));
        Assert.Equal("""["a"]""", plan.Group("gpu").Input("subnetIds"));
        plan.GoesBefore(plan.Group("gpu"), [together]);
    }

    [Fact]
    public async Task Nodes_that_need_nothing_special_leave_all_to_EKS()
    {
        var template = (await Alone(Spec)).Template("gpu");

        Assert.All(["networkInterfaces", "placement", "capacityReservationSpecification", "userData"], input => Assert.Null(template.Input(input)));
    }

    [Fact]
    public async Task Bottlerocket_has_its_images_on_the_second_disk_and_both_are_encrypted()
    {
        var template = (await Alone(Spec with { Image = NodeImage.Bottlerocket })).Template("gpu");

        Assert.Equal(
            """[{"deviceName":"/dev/xvda","ebs":{"deleteOnTermination":"true","encrypted":"true","kmsKeyId":"key","volumeSize":4,"volumeType":"gp3"}},{"deviceName":"/dev/xvdb","ebs":{"deleteOnTermination":"true","encrypted":"true","kmsKeyId":"key","volumeSize":200,"volumeType":"gp3"}}]""",
            template.Input("blockDeviceMappings"));
    }

    [Fact]
    public async Task Pulling_in_parallel_has_a_disk_that_keeps_up() =>
        Assert.Equal("600", (await Alone(Spec with { ImageStreaming = true })).Template("gpu").Input("blockDeviceMappings[0].ebs.throughput"));

    [Theory]
    [InlineData(true, false, "spec:\n  instance:\n    localStorage:\n      strategy: RAID0\n\n--//--")]
    [InlineData(false, true, "spec:\n  featureGates:\n    FastImagePull: true\n\n--//--")]
    [InlineData(true, true, "spec:\n  instance:\n    localStorage:\n      strategy: RAID0\n  featureGates:\n    FastImagePull: true\n\n--//--")]
    public async Task Amazon_Linux_is_told_in_a_part_of_its_own_which_EKS_merges(bool nvme, bool streaming, string expected)
    {
        var text = UserData(await Alone(Spec with { LocalNvme = nvme, ImageStreaming = streaming }));

        Assert.StartsWith("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"//\"\n\n--//\nContent-Type: application/node.eks.aws\n\n---\napiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\n", text, StringComparison.Ordinal);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bottlerocket_is_told_in_settings()
    {
        var text = UserData(await Alone(Spec with { Image = NodeImage.Bottlerocket, LocalNvme = true, ImageStreaming = true, Sharing = new() { TimeSlicing = new() { Replicas = 4 } } }));

        Assert.Equal(
            """
            [settings.bootstrap-commands.local-nvme]
            commands = [["apiclient", "ephemeral-storage", "init"], ["apiclient", "ephemeral-storage", "bind", "--dirs", "/var/lib/containerd", "/var/lib/kubelet", "/var/log/pods", "/var/lib/soci-snapshotter"]]
            essential = true
            mode = "always"
            [settings.container-runtime]
            snapshotter = "soci"
            [settings.container-runtime-plugins.soci-snapshotter]
            pull-mode = "parallel-pull-unpack"
            [settings.kubelet-device-plugins.nvidia]
            device-sharing-strategy = "time-slicing"
            [settings.kubelet-device-plugins.nvidia.time-slicing]
            replicas = 4
            rename-by-default = false
            fail-requests-greater-than-one = true

            """,
            text);
    }

    [Fact]
    public async Task Bottlerocket_cuts_its_GPUs_by_itself()
    {
        var text = UserData(await Alone(Spec with { MachineTypes = ["p4d.24xlarge"], Image = NodeImage.Bottlerocket, Sharing = new() { Mig = new() { Layout = "all x 1g.5gb" } } }));

        Assert.Contains("device-partitioning-strategy = \"mig\"\n[settings.kubelet-device-plugins.nvidia.mig.profile]\n\"a100.40gb\" = \"1g.5gb\"\n", text, StringComparison.Ordinal);
    }

    static string UserData(Plan plan) => Encoding.UTF8.GetString(Convert.FromBase64String(plan.Template("gpu").Input("userData")!.Trim('"')));

    static Task<Plan> Alone(NodePoolSpec spec) => EksNodePoolTests.Alone(spec);
}
