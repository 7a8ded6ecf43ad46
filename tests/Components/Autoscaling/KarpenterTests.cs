using MlPlatform.Components.Autoscaling;
using MlPlatform.Components.Tests.Clusters;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Autoscaling;

public sealed class KarpenterTests
{
    static readonly NodePoolSpec Gpu = new() { MachineTypes = ["g6.2xlarge", "g6.4xlarge"], MaxNodes = 4, Capacity = CapacityType.Spot };

    [Fact]
    public async Task Every_pool_that_may_be_empty_has_a_node_pool_and_a_class_of_its_own()
    {
        var plan = await Plan(With(Gpu));

        Assert.Equal(
            [
                "kubernetes:helm.sh/v3:Release karpenter-chart",
                "kubernetes:helm.sh/v3:Release karpenter-crds",
                "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass karpenter-gpu-class",
                "kubernetes:karpenter.sh/v1:NodePool karpenter-gpu",
                "mlplatform:autoscaling:Karpenter karpenter",
            ],
            plan.Names().Where(name => name.Contains(" karpenter", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Its_plan_is_the_golden_one() => GoldenFile.Same("karpenter.json", PlanJson.Write(await Plan(With(Gpu))));

    // Helm makes kinds once; and nodes must be given back while the controller is there.
    [Fact]
    public async Task Kinds_come_first_and_what_is_of_them_goes_before_the_controller()
    {
        var plan = await Plan(With(Gpu with { Sharing = new() { TimeSlicing = new() { Replicas = 4 } } }, overlay: true));
        var (kinds, chart) = (plan.Get("kubernetes:helm.sh/v3:Release", "karpenter-crds"), plan.Get("kubernetes:helm.sh/v3:Release", "karpenter-chart"));

        Assert.Equal("true", chart.Input("skipCrds"));
        Assert.Equal("\"oci://public.ecr.aws/karpenter/karpenter\"", chart.Input("chart"));
        Assert.Equal(kinds.Input("version"), chart.Input("version"));
        plan.GoesBefore(chart, [kinds]);
        foreach (var type in (string[])["kubernetes:karpenter.sh/v1:NodePool", "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass", "kubernetes:karpenter.sh/v1alpha1:NodeOverlay"])
            plan.GoesBefore(Assert.Single(plan.OfType(type)), [kinds, chart]);
        plan.GoesBefore(Pool(plan), plan.OfType("kubernetes:karpenter.k8s.aws/v1:EC2NodeClass"));
    }

    [Theory]
    [InlineData(CapacityType.OnDemand, "on-demand")]
    [InlineData(CapacityType.Spot, "spot")]
    [InlineData(CapacityType.Reserved, "reserved")]
    [InlineData(CapacityType.CapacityBlock, "reserved")]
    public async Task Machines_are_bought_as_the_pool_says(CapacityType capacity, string type)
    {
        var plan = await Plan(With(Gpu with { Capacity = capacity, Reservation = capacity is CapacityType.Reserved or CapacityType.CapacityBlock ? "cr-0abc" : null }));

        Assert.Contains($$"""{"key":"karpenter.sh/capacity-type","operator":"In","values":["{{type}}"]}""", Pool(plan).Input("spec.template.spec.requirements"), StringComparison.Ordinal);
        Assert.Equal(type == "reserved" ? """[{"id":"cr-0abc"}]""" : null, Class(plan).Input("spec.capacityReservationSelectorTerms"));
        Assert.Equal(type == "reserved" ? "true" : "false", plan.Get("kubernetes:helm.sh/v3:Release", "karpenter-chart").Input("values.settings.featureGates.reservedCapacity"));
    }

    [Fact]
    public async Task A_pool_has_as_many_nodes_and_GPUs_as_its_maximum() =>
        Assert.Equal("""{"cpu":"64","memory":"256Gi","nodes":"4","nvidia.com/gpu":"4"}""", Pool(await Plan(With(Gpu))).Input("spec.limits"));

    [Fact]
    public async Task Nodes_whose_models_would_load_anew_are_left_alone()
    {
        var pool = Pool(await Plan(With(Gpu)));

        Assert.Equal("\"WhenEmpty\"", pool.Input("spec.disruption.consolidationPolicy"));
        Assert.Equal("\"10m\"", pool.Input("spec.disruption.consolidateAfter"));
        Assert.Equal("\"Never\"", pool.Input("spec.template.spec.expireAfter"));
        Assert.Equal("\"WhenEmptyOrUnderutilized\"", Pool(await Plan(With(new() { MachineTypes = ["m7i.xlarge"], MaxNodes = 4 }))).Input("spec.disruption.consolidationPolicy"));
    }

    [Fact]
    public async Task Old_images_go_in_the_window_only_and_in_no_freeze()
    {
        var platform = With(Gpu);
        var plan = await Plan(platform with
        {
            Cluster = platform.Cluster with { Maintenance = new() { Day = Weekday.Sunday, StartHourUtc = 22, Hours = 6, Freezes = new Dictionary<string, FreezeSpec> { ["sale"] = new() { From = "2026-11-20", To = "2026-11-30" } } } },
        });

        Assert.Equal(
            """[{"nodes":"100%","reasons":["Empty"]},{"nodes":"10%","reasons":["Drifted","Underutilized"]},{"duration":"162h","nodes":"0","reasons":["Drifted"],"schedule":"0 4 * * 1"},{"duration":"264h","nodes":"0","reasons":["Drifted"],"schedule":"0 0 20 11 *"}]""",
            Pool(plan).Input("spec.disruption.budgets"));
    }

    [Fact]
    public async Task What_is_cheap_is_tried_first()
    {
        var plan = await Plan(OnAws.Platform(("dear", Gpu with { Capacity = CapacityType.OnDemand }), ("spot", Gpu)) with { Autoscaler = new() { Kind = AutoscalerKind.Karpenter } });

        Assert.Equal("100", plan.Get("kubernetes:karpenter.sh/v1:NodePool", "karpenter-spot").Input("spec.weight"));
        Assert.Equal("99", plan.Get("kubernetes:karpenter.sh/v1:NodePool", "karpenter-dear").Input("spec.weight"));
    }

    [Fact]
    public async Task Machines_are_as_those_of_node_groups_are()
    {
        var of = Class(await Plan(With(Gpu with { LocalNvme = true, DiskGiB = 300, ImageStreaming = true })));

        Assert.Equal("""[{"alias":"al2023@v20260714"}]""", of.Input("spec.amiSelectorTerms"));
        Assert.Equal("""[{"deviceName":"/dev/xvda","ebs":{"deleteOnTermination":true,"encrypted":true,"kmsKeyID":"arn:aws:kms:us-east-1:111122223333:key/1","throughput":600,"volumeSize":"300Gi","volumeType":"gp3"}}]""", of.Input("spec.blockDeviceMappings"));
        Assert.Equal("""{"httpEndpoint":"enabled","httpPutResponseHopLimit":1,"httpTokens":"required"}""", of.Input("spec.metadataOptions"));
        Assert.Equal("\"RAID0\"", of.Input("spec.instanceStorePolicy"));
        Assert.Contains("FastImagePull", of.Input("spec.userData"), StringComparison.Ordinal);
        Assert.DoesNotContain("RAID0", of.Input("spec.userData"), StringComparison.Ordinal);
        Assert.Equal("""{"Name":"dev-gpu","mlplatform-cluster":"dev","mlplatform-pool":"gpu"}""", of.Input("spec.tags"));
        Assert.Equal("\"dev-karpenter-nodes\"", of.Input("spec.role"));
        Assert.Equal("""[{"tags":{"karpenter.sh/discovery":"dev"}}]""", of.Input("spec.subnetSelectorTerms"));
    }

    [Fact]
    public async Task Bottlerocket_has_two_disks_and_keeps_its_own_device_plugin()
    {
        var plan = await Plan(With(Gpu with { Image = NodeImage.Bottlerocket }));

        Assert.Equal("""[{"alias":"bottlerocket@v1.61.0"}]""", Class(plan).Input("spec.amiSelectorTerms"));
        Assert.Equal("\"/dev/xvdb\"", Class(plan).Input("spec.blockDeviceMappings[1].deviceName"));
        Assert.Equal("\"false\"", Pool(plan).Input("spec.template.metadata.labels.'nvidia.com/gpu.deploy.device-plugin'"));
    }

    [Fact]
    public async Task Subnets_of_a_network_that_is_there_are_chosen_by_id()
    {
        var platform = With(Gpu);
        platform = platform with { Cluster = platform.Cluster with { ExistingNetwork = new() { Id = "vpc-0abc", Subnets = new Dictionary<string, string> { ["us-east-1a"] = "subnet-0a", ["us-east-1b"] = "subnet-0b" } } } };

        Assert.Equal("""[{"id":"subnet-0a"},{"id":"subnet-0b"}]""", Class(await Plan(platform)).Input("spec.subnetSelectorTerms"));
    }

    [Fact]
    public async Task EFA_begins_with_an_ordinary_interface_and_stays_in_one_zone()
    {
        var plan = await Plan(With(new() { MachineTypes = ["p5.48xlarge"], MaxNodes = 2, Fabric = NetworkFabric.Efa }));

        Assert.Equal("""{"deviceIndex":0,"interfaceType":"interface","networkCardIndex":0}""", Class(plan).Input("spec.networkInterfaces[0]"));
        Assert.Equal("""{"deviceIndex":1,"interfaceType":"efa-only","networkCardIndex":31}""", Class(plan).Input("spec.networkInterfaces[31]"));
        Assert.Contains("""{"key":"topology.kubernetes.io/zone","operator":"In","values":["us-east-1a"]}""", Pool(plan).Input("spec.template.spec.requirements"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shares_and_slices_are_told_by_an_overlay_where_it_is_asked_for()
    {
        var shared = Gpu with { Sharing = new() { TimeSlicing = new() { Replicas = 4, RenameByDefault = true } } };

        Assert.Equal("""{"nvidia.com/gpu.shared":"4"}""", Assert.Single((await Plan(With(shared, overlay: true))).OfType("kubernetes:karpenter.sh/v1alpha1:NodeOverlay")).Input("spec.capacity"));
        Assert.Empty((await Plan(With(shared))).OfType("kubernetes:karpenter.sh/v1alpha1:NodeOverlay"));
        Assert.Empty((await Plan(With(Gpu, overlay: true))).OfType("kubernetes:karpenter.sh/v1alpha1:NodeOverlay"));
    }

    [Fact]
    public async Task A_cluster_without_its_rights_is_told_so()
    {
        var platform = With(Gpu);

        Assert.Contains(
            "autoscaler.kind",
            await Planned.ErrorOf(
                () => _ = new Karpenter("karpenter", new() { Cluster = new OnAws(platform), Platform = platform }, new() { Parent = new Whole() }),
                "mlplatform:clusters:ExistingCluster", "pulumi:providers:kubernetes", "test:whole:Whole", "mlplatform:autoscaling:Karpenter"),
            StringComparison.Ordinal);
    }

    static PlatformSpec With(NodePoolSpec gpu, bool overlay = false) => OnAws.Platform(("gpu", gpu)) with { Autoscaler = new() { Kind = AutoscalerKind.Karpenter, NodeOverlay = overlay } };

    static PlanResource Pool(Plan plan) => plan.Get("kubernetes:karpenter.sh/v1:NodePool", "karpenter-gpu");

    static PlanResource Class(Plan plan) => plan.Get("kubernetes:karpenter.k8s.aws/v1:EC2NodeClass", "karpenter-gpu-class");

    static Task<Plan> Plan(PlatformSpec platform) => Planned.Of(() => _ = new Karpenter("karpenter", new() { Cluster = new OnAws(platform, karpenter: true), Platform = platform }, new() { Parent = new Whole() }));
}
