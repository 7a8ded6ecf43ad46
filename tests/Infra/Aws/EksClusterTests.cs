using MlPlatform.Core.Specs;
using MlPlatform.Infra.Aws;
using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Aws;

/// <summary>Each test is a trap of EKS that the cluster stays out of.</summary>
public sealed class EksClusterTests
{
    static readonly PlatformSpec Platform = new()
    {
        Monitoring = new() { Receivers = new Dictionary<string, ReceiverSpec> { ["on-call"] = new() { Kind = ReceiverKind.PagerDuty, Secret = "pagerDutyKey" } } },
        Cluster = new()
        {
            Name = "dev",
            Cloud = CloudProvider.Aws,
            Region = "us-east-1",
            PublicAccessCidrs = ["203.0.113.0/24"],
            Administrators = new Dictionary<string, string> { ["ci"] = "arn:aws:iam::111122223333:role/deploy" },
        },
        Pools = new Dictionary<string, NodePoolSpec>
        {
            ["general"] = new() { MachineTypes = ["m7i.xlarge"], MinNodes = 2, MaxNodes = 4 },
            ["gpu"] = new()
            {
                MachineTypes = ["g6.2xlarge", "g6.4xlarge"],
                Capacity = CapacityType.Spot,
                MaxNodes = 4,
                Sharing = new() { TimeSlicing = new() { Replicas = 4 } },
            },
        },
    };

    [Theory]
    [InlineData("accessConfig", """{"authenticationMode":"API","bootstrapClusterCreatorAdminPermissions":false}""")]
    [InlineData("bootstrapSelfManagedAddons", "false")]
    [InlineData("enabledClusterLogTypes", """["api","audit","authenticator","controllerManager","scheduler"]""")]
    [InlineData("encryptionConfig.resources", """["secrets"]""")]
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
        var plan = await Plan(Platform with { Cluster = Platform.Cluster with { PublicAccessCidrs = [] } });

        Assert.Equal("false", Cluster(plan).Input("vpcConfig.endpointPublicAccess"));
    }

    [Fact]
    public async Task A_later_change_of_the_bootstrap_does_not_replace_the_cluster() =>
        Assert.Contains("bootstrapSelfManagedAddons", Cluster(await Plan()).IgnoreChanges);

    [Theory]
    [InlineData("aws:cloudwatch/logGroup:LogGroup", "dev-control-plane")]
    [InlineData("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "dev-control-plane-AmazonEKSClusterPolicy")]
    public async Task The_log_group_and_the_policies_come_before_the_cluster(string type, string name)
    {
        var plan = await Plan();

        Assert.Contains(plan.Get(type, name).Urn, Cluster(plan).Dependencies);
    }

    [Fact]
    public async Task A_NAT_gateway_waits_for_the_way_out_and_private_routes_for_the_NAT_gateway()
    {
        var plan = await Plan();
        var nat = plan.Get("aws:ec2/natGateway:NatGateway", "dev-network-nat-us-east-1a");

        Assert.Contains(plan.Get("aws:ec2/internetGateway:InternetGateway", "dev-network").Urn, nat.Dependencies);
        Assert.Contains(nat.Urn, plan.Get("aws:ec2/route:Route", "dev-network-private-us-east-1c").Dependencies);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public async Task There_is_one_NAT_gateway_or_one_a_zone(bool each, int expected)
    {
        var plan = await Plan(Platform with { Cluster = Platform.Cluster with { NatPerZone = each } });

        Assert.Equal(expected, plan.Resources.Count(resource => resource.Type == "aws:ec2/natGateway:NatGateway"));
    }

    [Fact]
    public async Task Nodes_find_the_cluster_by_name_and_load_balancers_find_their_subnets()
    {
        var plan = await Plan();
        var vpc = plan.Get("aws:ec2/vpc:Vpc", "dev-network");

        Assert.Equal("true", vpc.Input("enableDnsHostnames"));
        Assert.Equal("true", vpc.Input("enableDnsSupport"));
        Assert.Equal("\"1\"", plan.Get("aws:ec2/subnet:Subnet", "dev-network-public-us-east-1a").Input("tags.'kubernetes.io/role/elb'"));
        Assert.Equal("\"1\"", plan.Get("aws:ec2/subnet:Subnet", "dev-network-private-us-east-1a").Input("tags.'kubernetes.io/role/internal-elb'"));
    }

    [Theory]
    [InlineData("dev-early-vpc-cni", "\"{\\\"enableNetworkPolicy\\\":\\\"true\\\"}\"")]
    [InlineData("dev-late-aws-ebs-csi-driver", "\"{\\\"defaultStorageClass\\\":{\\\"enabled\\\":true}}\"")]
    public async Task Policies_are_enforced_and_there_is_a_default_storage_class(string addOn, string expected) =>
        Assert.Equal(expected, (await Plan()).Get("aws:eks/addon:Addon", addOn).Input("configurationValues"));

    [Theory]
    [InlineData("eks-pod-identity-agent", true)]
    [InlineData("kube-proxy", true)]
    [InlineData("vpc-cni", true)]
    [InlineData("aws-ebs-csi-driver", false)]
    [InlineData("coredns", false)]
    [InlineData("eks-node-monitoring-agent", false)]
    [InlineData("metrics-server", false)]
    public async Task What_nodes_start_with_comes_before_them_and_what_needs_nodes_after(string addOn, bool before)
    {
        var plan = await Plan();
        var group = plan.Get("aws:eks/nodeGroup:NodeGroup", "dev-general");
        var resource = plan.Get("aws:eks/addon:Addon", $"dev-{(before ? "early" : "late")}-{addOn}");

        Assert.Contains(before ? resource.Urn : group.Urn, before ? group.Dependencies : resource.Dependencies);
    }

    [Fact]
    public async Task The_taint_of_GPU_nodes_has_a_value_since_the_autoscaler_ignores_one_without()
    {
        var plan = await Plan();

        Assert.Equal(
            """[{"effect":"NO_SCHEDULE","key":"nvidia.com/gpu","value":"present"}]""",
            plan.Get("aws:eks/nodeGroup:NodeGroup", "dev-gpu").Input("taints"));
        Assert.Equal("[]", plan.Get("aws:eks/nodeGroup:NodeGroup", "dev-general").Input("taints") ?? "[]");
    }

    [Theory]
    [InlineData("dev-gpu", "\"AL2023_x86_64_NVIDIA\"", "\"SPOT\"")]
    [InlineData("dev-general", "\"AL2023_x86_64_STANDARD\"", "\"ON_DEMAND\"")]
    public async Task Image_and_capacity_follow_from_the_pool(string pool, string image, string capacity)
    {
        var group = (await Plan()).Get("aws:eks/nodeGroup:NodeGroup", pool);

        Assert.Equal(image, group.Input("amiType"));
        Assert.Equal(capacity, group.Input("capacityType"));
        Assert.Contains("scalingConfig.desiredSize", group.IgnoreChanges);
    }

    [Theory]
    [InlineData("taint/nvidia.com/gpu", "\"present:NoSchedule\"")]
    [InlineData("label/mlplatform.io/pool", "\"gpu\"")]
    [InlineData("label/k8s.amazonaws.com/accelerator", "\"nvidia-l4\"")]
    [InlineData("resources/nvidia.com/gpu", "\"4\"")]
    public async Task The_group_of_machines_is_tagged_not_the_node_group_so_that_it_scales_from_zero(string tag, string value)
    {
        var plan = await Plan();
        var resource = plan.Get("aws:autoscaling/tag:Tag", $"dev-gpu-{tag}");

        Assert.Equal($"\"k8s.io/cluster-autoscaler/node-template/{tag}\"", resource.Input("tag.key"));
        Assert.Equal(value, resource.Input("tag.value"));
        Assert.Contains(plan.Get("aws:eks/nodeGroup:NodeGroup", "dev-gpu").Urn, resource.Dependencies);
    }

    [Theory]
    [InlineData("metadataOptions", """{"httpEndpoint":"enabled","httpPutResponseHopLimit":1,"httpTokens":"required"}""")]
    [InlineData("blockDeviceMappings[0].ebs", """{"deleteOnTermination":"true","encrypted":"true","volumeSize":200,"volumeType":"gp3"}""")]
    public async Task Nodes_have_encrypted_disks_and_keep_their_role_from_pods(string input, string expected) =>
        Assert.Equal(expected, (await Plan()).Get("aws:ec2/launchTemplate:LaunchTemplate", "dev-gpu").Input(input));

    [Fact]
    public async Task What_is_in_the_cluster_comes_after_access_nodes_and_ways_out()
    {
        var plan = await Plan();
        var provider = plan.Get("pulumi:providers:kubernetes", "dev").Dependencies;

        Assert.Contains(plan.Get("aws:eks/accessPolicyAssociation:AccessPolicyAssociation", "dev-control-plane-ci").Urn, provider);
        Assert.Contains(plan.Get("aws:eks/nodeGroup:NodeGroup", "dev-general").Urn, provider);
        Assert.Contains(plan.Get("aws:ec2/route:Route", "dev-network-private-us-east-1a").Urn, provider);
        Assert.Contains(plan.Get("aws:ec2/vpcEndpoint:VpcEndpoint", "dev-network-s3").Urn, provider);
    }

    [Fact]
    public async Task Another_endpoint_replaces_nothing_in_the_cluster()
    {
        var plan = await Plan();
        var provider = plan.Get("pulumi:providers:kubernetes", "dev");

        // The endpoint is in the kubeconfig alone; what the provider compares is the name.
        Assert.Equal("\"dev\"", provider.Input("clusterIdentifier"));
        Assert.Contains(Cluster(plan).Urn, provider.PropertyDependencies["kubeconfig"]);
        Assert.DoesNotContain("clusterIdentifier", provider.PropertyDependencies.Keys);
    }

    [Fact]
    public async Task Whatever_AWS_takes_its_time_for_has_a_timeout_of_its_own()
    {
        var slow = (await Plan()).Resources.Where(resource => resource.Type is "aws:eks/cluster:Cluster" or "aws:eks/nodeGroup:NodeGroup" or "aws:eks/addon:Addon");

        Assert.All(slow, resource => Assert.NotNull(resource.CustomTimeouts?.Create));
    }

    [Fact]
    public async Task The_plan_names_the_same_resources_whether_the_cluster_is_there_or_not() =>
        Assert.Equal((await Plan()).Names(), (await Plan(answers: AnswerMode.Cold)).Names());

    [Fact]
    public async Task Alone_it_refuses_a_wrong_platform_before_it_registers_anything()
    {
        var error = await Planned.ErrorOf(() => new EksCluster("dev", new() { Platform = Platform with { Cluster = Platform.Cluster with { Region = "us-esat-1" } } }));

        Assert.Contains("us-esat-1", error, StringComparison.Ordinal);
        Assert.Contains("us-east-1", error, StringComparison.Ordinal);
    }

    static PlanResource Cluster(Plan plan) => plan.Get("aws:eks/cluster:Cluster", "dev-control-plane");

    static Task<Plan> Plan(PlatformSpec? platform = null, AnswerMode answers = AnswerMode.Warm) =>
        Planned.Of(() => new EksCluster("dev", new() { Platform = platform ?? Platform }), answers);
}
