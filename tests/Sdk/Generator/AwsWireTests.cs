using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.AutoScaling.Inputs;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Iam.Inputs;

namespace Sdk.Tests.Generator;

/// <summary>What reaches the engine, and what comes back.</summary>
public sealed class AwsWireTests
{
    [Fact]
    public async Task A_cluster_has_the_wire_names_of_the_provider()
    {
        var seen = await EchoMocks.Of(() => new Cluster("gpu", new ClusterArgs
        {
            RoleArn = "arn:role",
            Version = "1.35",
            AccessConfig = new ClusterAccessConfigArgs { AuthenticationMode = "API" },
            BootstrapSelfManagedAddons = false,
            EnabledClusterLogTypes = { "api", "audit" },
            EncryptionConfig = new ClusterEncryptionConfigArgs { Provider = new ClusterEncryptionConfigProviderArgs { KeyArn = "arn:key" }, Resources = { "secrets" } },
            VpcConfig = new ClusterVpcConfigArgs { SubnetIds = { "subnet-1", "subnet-2" }, EndpointPrivateAccess = true },
        }));

        Assert.Equal("aws:eks/cluster:Cluster", seen.Type);
        Assert.Equal(
            """{"accessConfig":{"authenticationMode":"API"},"bootstrapSelfManagedAddons":false,"enabledClusterLogTypes":["api","audit"],"encryptionConfig":{"provider":{"keyArn":"arn:key"},"resources":["secrets"]},"roleArn":"arn:role","version":"1.35","vpcConfig":{"endpointPrivateAccess":true,"subnetIds":["subnet-1","subnet-2"]}}""",
            Sent.Json(seen.Inputs));
    }

    [Fact]
    public async Task A_node_group_has_the_wire_names_of_the_provider()
    {
        var seen = await EchoMocks.Of(() => new NodeGroup("spot", new NodeGroupArgs
        {
            ClusterName = "gpu",
            NodeRoleArn = "arn:role",
            SubnetIds = { "subnet-1" },
            ScalingConfig = new NodeGroupScalingConfigArgs { MinSize = 0, MaxSize = 4, DesiredSize = 0 },
            Labels = { ["pool"] = "spot" },
            LaunchTemplate = new NodeGroupLaunchTemplateArgs { Id = "lt-1", Version = "3" },
            Taints = { new NodeGroupTaintArgs { Key = "nvidia.com/gpu", Value = "present", Effect = "NO_SCHEDULE" } },
        }));

        Assert.Equal("aws:eks/nodeGroup:NodeGroup", seen.Type);
        Assert.Equal(
            """{"clusterName":"gpu","labels":{"pool":"spot"},"launchTemplate":{"id":"lt-1","version":"3"},"nodeRoleArn":"arn:role","scalingConfig":{"desiredSize":0,"maxSize":4,"minSize":0},"subnetIds":["subnet-1"],"taints":[{"effect":"NO_SCHEDULE","key":"nvidia.com/gpu","value":"present"}]}""",
            Sent.Json(seen.Inputs));
    }

    [Fact]
    public async Task A_launch_template_has_the_wire_names_of_the_provider()
    {
        var seen = await EchoMocks.Of(() => new LaunchTemplate("spot", new LaunchTemplateArgs
        {
            UpdateDefaultVersion = true,
            BlockDeviceMappings =
            {
                new LaunchTemplateBlockDeviceMappingArgs
                {
                    DeviceName = "/dev/xvda",
                    Ebs = new LaunchTemplateBlockDeviceMappingEbsArgs { VolumeSize = 200, VolumeType = "gp3", Encrypted = "true" },
                },
            },
            MetadataOptions = new LaunchTemplateMetadataOptionsArgs { HttpTokens = "required", HttpPutResponseHopLimit = 1 },
            TagSpecifications = { new LaunchTemplateTagSpecificationArgs { ResourceType = "instance", Tags = { ["team"] = "ml" } } },
        }));

        Assert.Equal("aws:ec2/launchTemplate:LaunchTemplate", seen.Type);
        Assert.Equal(
            """{"blockDeviceMappings":[{"deviceName":"/dev/xvda","ebs":{"encrypted":"true","volumeSize":200,"volumeType":"gp3"}}],"metadataOptions":{"httpPutResponseHopLimit":1,"httpTokens":"required"},"tagSpecifications":[{"resourceType":"instance","tags":{"team":"ml"}}],"updateDefaultVersion":true}""",
            Sent.Json(seen.Inputs));
    }

    [Fact]
    public async Task A_tag_keeps_its_wire_name_where_CSharp_has_another()
    {
        var seen = await EchoMocks.Of(() => new Pulumi.Aws.AutoScaling.Tag("gpu", new Pulumi.Aws.AutoScaling.TagArgs
        {
            AutoscalingGroupName = "asg",
            TagDetails = new TagTagArgs { Key = "k8s.io/cluster-autoscaler/enabled", Value = "true", PropagateAtLaunch = false },
        }));

        Assert.Equal("""{"autoscalingGroupName":"asg","tag":{"key":"k8s.io/cluster-autoscaler/enabled","propagateAtLaunch":false,"value":"true"}}""", Sent.Json(seen.Inputs));
    }

    [Fact]
    public async Task A_policy_is_a_text_or_a_document()
    {
        var text = await EchoMocks.Of(() => new Role("text", new RoleArgs { AssumeRolePolicy = "{}" }));
        var document = await EchoMocks.Of(() => new Role("document", new RoleArgs
        {
            AssumeRolePolicy = new PolicyDocumentArgs
            {
                Version = PolicyDocumentVersion.PolicyDocumentVersion_2012_10_17,
                Statement =
                {
                    new PolicyStatementArgs
                    {
                        Effect = PolicyStatementEffect.ALLOW,
                        Principal = new ServicePrincipalArgs { Service = "pods.eks.amazonaws.com" },
                        Action = ImmutableArray.Create("sts:AssumeRole", "sts:TagSession"),
                    },
                },
            },
        }));

        Assert.Equal("""{"assumeRolePolicy":"{}"}""", Sent.Json(text.Inputs));
        Assert.Equal(
            """{"assumeRolePolicy":{"Statement":[{"Action":["sts:AssumeRole","sts:TagSession"],"Effect":"Allow","Principal":{"Service":"pods.eks.amazonaws.com"}}],"Version":"2012-10-17"}}""",
            Sent.Json(document.Inputs));
    }

    [Fact]
    public async Task A_security_group_says_who_manages_it_unless_told_otherwise()
    {
        var silent = await EchoMocks.Of(() => new SecurityGroup("endpoints"));
        var told = await EchoMocks.Of(() => new SecurityGroup("endpoints", new SecurityGroupArgs { Description = "HTTPS to endpoints" }));

        Assert.Equal("Managed by Pulumi", silent.Inputs["description"]);
        Assert.Equal("HTTPS to endpoints", told.Inputs["description"]);
    }

    public static TheoryData<ClusterArgs, string> Incomplete => new()
    {
        { new ClusterArgs { RoleArn = "arn:role" }, "Pulumi.Aws.Eks.ClusterArgs.VpcConfig" },
        { new ClusterArgs { RoleArn = "arn:role", VpcConfig = new ClusterVpcConfigArgs { EndpointPrivateAccess = true } }, "Pulumi.Aws.Eks.Inputs.ClusterVpcConfigArgs._subnetIds" },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public async Task What_must_be_given_is_asked_for(ClusterArgs args, string missing)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => EchoMocks.Of(() => new Cluster("gpu", args)));

        Assert.Contains($"[Input] {missing} is required but was not given a value", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_provider_answers_can_be_read()
    {
        Cluster? cluster = null;
        await EchoMocks.Of(
            () => cluster = new Cluster("gpu", new ClusterArgs { RoleArn = "arn:role", VpcConfig = new ClusterVpcConfigArgs { SubnetIds = { "subnet-1" } } }),
            new()
            {
                ["endpoint"] = "https://gpu.eks.amazonaws.com",
                ["certificateAuthority"] = Map(("data", "Q0E=")),
                ["vpcConfig"] = Map(("subnetIds", ImmutableArray.Create<object>("subnet-1")), ("clusterSecurityGroupId", "sg-1"), ("endpointPublicAccess", false)),
                ["identities"] = ImmutableArray.Create<object>(Map(("oidcs", ImmutableArray.Create<object>(Map(("issuer", "https://oidc")))))),
            });

        Assert.Equal("https://gpu.eks.amazonaws.com", await Value(cluster!.Endpoint));
        Assert.Equal("Q0E=", (await Value(cluster.CertificateAuthority)).Data);
        Assert.Equal("https://oidc", (await Value(cluster.Identities))[0].Oidcs[0].Issuer);
        var network = await Value(cluster.VpcConfig);
        Assert.Equal(("sg-1", false, null), (network.ClusterSecurityGroupId, network.EndpointPublicAccess, network.EndpointPrivateAccess));
        Assert.Equal("subnet-1", Assert.Single(network.SubnetIds));
        Assert.Null(await Value(cluster.BootstrapSelfManagedAddons));
    }

    [Fact]
    public async Task The_autoscaling_group_of_a_node_group_can_be_read()
    {
        NodeGroup? pool = null;
        await EchoMocks.Of(
            () => pool = new NodeGroup("spot", new NodeGroupArgs
            {
                ClusterName = "gpu",
                NodeRoleArn = "arn:role",
                SubnetIds = { "subnet-1" },
                ScalingConfig = new NodeGroupScalingConfigArgs { MinSize = 0, MaxSize = 4, DesiredSize = 0 },
            }),
            new() { ["resources"] = ImmutableArray.Create<object>(Map(("autoscalingGroups", ImmutableArray.Create<object>(Map(("name", "eks-spot-1")))))) });

        Assert.Equal("eks-spot-1", await Value(pool!.Resources.Apply(resources => resources[0].AutoscalingGroups[0].Name)));
        Assert.Equal(4, (await Value(pool.ScalingConfig)).MaxSize);
    }

    static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] items) => items.ToImmutableDictionary(item => item.Key, item => item.Value);

    static Task<T> Value<T>(Output<T> output) => Pulumi.Utilities.OutputUtilities.GetValueAsync(output);
}
