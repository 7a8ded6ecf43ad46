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

    static PlanResource Cluster(Plan plan) => plan.Get("aws:eks/cluster:Cluster", "dev-control-plane");

    static Task<Plan> Plan(PlatformSpec? platform = null, AnswerMode answers = AnswerMode.Warm) => (platform ?? Platform).Plan(answers);
}
