using System.Collections.Immutable;
using MlPlatform.Core.Specs;
using MlPlatform.Infra.Aws;
using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace MlPlatform.Infra.Tests.Aws;

/// <summary>Each test is a trap of EKS that the cluster stays out of.</summary>
public sealed class EksClusterTests
{
    static readonly PlatformSpec Platform = EksPlatforms.Default.With(new()
    {
        MachineTypes = ["g6.2xlarge", "g6.4xlarge"],
        Capacity = CapacityType.Spot,
        MaxNodes = 4,
        Sharing = new() { TimeSlicing = new() { Replicas = 4 } },
    });

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
    [InlineData("amazon-cloudwatch-observability", false)]
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
    [InlineData("blockDeviceMappings[0].ebs", """{"deleteOnTermination":"true","encrypted":"true","kmsKeyId":"<computed>","volumeSize":200,"volumeType":"gp3"}""")]
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
        string[] slow =
        [
            "aws:ec2/natGateway:NatGateway", "aws:ec2/vpcEndpoint:VpcEndpoint", "aws:efs/fileSystem:FileSystem", "aws:efs/mountTarget:MountTarget",
            "aws:eks/addon:Addon", "aws:eks/cluster:Cluster", "aws:eks/nodeGroup:NodeGroup",
        ];
        var plan = await Plan(EksPlatforms.Storage);

        Assert.All(slow, type => Assert.All(plan.OfType(type), resource => Assert.NotNull(resource.CustomTimeouts?.Delete)));
        Assert.All(slow, type => Assert.NotEmpty(plan.OfType(type)));
    }

    public static TheoryData<string> Cases => EksGoldenTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_plan_names_the_same_resources_whether_the_cluster_is_there_or_not(string name)
    {
        var platform = EksGoldenTests.Of(name);

        Assert.Equal((await Plan(platform)).Names(), (await Plan(platform, AnswerMode.Cold)).Names());
    }

    [Fact]
    public async Task Alone_it_refuses_a_wrong_platform_before_it_registers_anything()
    {
        var error = await Planned.ErrorOf(() => new EksCluster("dev", new() { Platform = Platform with { Cluster = Platform.Cluster with { Region = "us-esat-1" } } }));

        Assert.Contains("us-esat-1", error, StringComparison.Ordinal);
        Assert.Contains("us-east-1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_credentials_of_another_account_nothing_is_made_and_everything_is_tagged()
    {
        var provider = (await Plan()).Get("pulumi:providers:aws", "dev");

        Assert.Contains(EksPlatforms.Account, provider.Input("allowedAccountIds"), StringComparison.Ordinal);
        Assert.Contains("mlplatform-cluster", provider.Input("defaultTags"), StringComparison.Ordinal);
        Assert.Contains("team", provider.Input("defaultTags"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReleaseChannel.Regular, "STANDARD")]
    [InlineData(ReleaseChannel.Stable, "STANDARD")]
    [InlineData(ReleaseChannel.Extended, "EXTENDED")]
    public async Task Support_that_costs_more_is_asked_for_by_name(ReleaseChannel channel, string expected) =>
        Assert.Equal($"\"{expected}\"", Cluster(await Plan(Platform.In(cluster => cluster with { ReleaseChannel = channel }))).Input("upgradePolicy.supportType"));

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
        var plan = await Plan(Platform.In(cluster => cluster with { NodeLogs = false }));

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

    [Fact]
    public async Task The_kubeconfig_is_a_secret_that_holds_a_command_and_no_token()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync((MockResourceArgs args) => ($"{args.Name}-id", args.Type switch
        {
            "aws:eks/cluster:Cluster" => args.Inputs.Add("endpoint", "https://0ABC.gr7.us-east-1.eks.amazonaws.com").Add("certificateAuthority", Object("data", "Q0E=")),
            "aws:eks/nodeGroup:NodeGroup" => args.Inputs.Add("resources", ImmutableArray.Create<object>(Object("autoscalingGroups", ImmutableArray.Create<object>(Object("name", "eks-general"))))),
            _ => args.Inputs,
        }));
        (string? Text, bool Secret) told = default;
        await Deployment.TestAsync(mocks.Object, new() { IsPreview = false }, async () =>
        {
            var cluster = new EksCluster("dev", new() { Platform = EksPlatforms.Default });
            told.Secret = await Output.IsSecretAsync(cluster.KubeConfig);
            cluster.KubeConfig.Apply(text => told.Text = text);
        });

        Assert.True(told.Secret);
        Assert.Contains("\"args\":[\"eks\",\"get-token\",\"--cluster-name\",\"dev\",\"--region\",\"us-east-1\"]", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"token\"", told.Text, StringComparison.Ordinal);
    }

    static ImmutableDictionary<string, object> Object(string key, object value) => ImmutableDictionary<string, object>.Empty.Add(key, value);

    // IAM takes 64 letters, of which the provider needs 8 for what makes a name unique; a rule allows clusters of 32.
    [Fact]
    public async Task Names_of_roles_leave_room_for_the_longest_cluster()
    {
        var name = new string('c', 32);
        var plan = await Planned.Of(() => new EksCluster(name, new() { Platform = EksPlatforms.Storage.In(cluster => cluster with { Name = name }) }));

        Assert.All(plan.OfType("aws:iam/role:Role"), role => Assert.True(role.Name.Length <= 64 - 8, role.Name));
    }

    static PlanResource Cluster(Plan plan) => plan.Get("aws:eks/cluster:Cluster", "dev-control-plane");

    static Task<Plan> Plan(PlatformSpec? platform = null, AnswerMode answers = AnswerMode.Warm) => (platform ?? Platform).Plan(answers);
}
