using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.AutoScaling.Inputs;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Eks.Outputs;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Iam.Inputs;
using Pulumi.Aws.Inputs;

namespace Sdk.Tests.Generator;

/// <summary>What programs that are compiled against the bundled Pulumi.Aws rely on when they run on the official one.</summary>
public sealed class AwsAssemblyTests
{
    static readonly Assembly Aws = typeof(Pulumi.Aws.Provider).Assembly;

    public static TheoryData<Type> Args { get; } = new(Aws.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ResourceArgs))));

    [Fact]
    public void The_assembly_version_is_below_any_official_one() => Assert.Equal(new Version(0, 1, 0, 0), Aws.GetName().Version);

    [Fact]
    public void The_version_that_resources_send_is_the_one_of_the_package()
    {
        var package = Aws.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        var resources = Aws.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(CustomResource))).ToList();

        Assert.Equal(26, resources.Count);
        Assert.All(resources, resource => Assert.Equal(package, resource.GetCustomAttribute<ResourceTypeAttribute>()!.Version));
    }

    [Theory]
    [InlineData("AutoScaling.Tag", "aws:autoscaling/tag:Tag", "autoscalingGroupName", "tag")]
    [InlineData("CloudWatch.LogGroup", "aws:cloudwatch/logGroup:LogGroup")]
    [InlineData("Ec2.Eip", "aws:ec2/eip:Eip")]
    [InlineData("Ec2.InternetGateway", "aws:ec2/internetGateway:InternetGateway")]
    [InlineData("Ec2.LaunchTemplate", "aws:ec2/launchTemplate:LaunchTemplate")]
    [InlineData("Ec2.NatGateway", "aws:ec2/natGateway:NatGateway")]
    [InlineData("Ec2.Route", "aws:ec2/route:Route", "routeTableId")]
    [InlineData("Ec2.RouteTable", "aws:ec2/routeTable:RouteTable", "vpcId")]
    [InlineData("Ec2.RouteTableAssociation", "aws:ec2/routeTableAssociation:RouteTableAssociation", "routeTableId")]
    [InlineData("Ec2.SecurityGroup", "aws:ec2/securityGroup:SecurityGroup")]
    [InlineData("Ec2.Subnet", "aws:ec2/subnet:Subnet", "vpcId")]
    [InlineData("Ec2.Vpc", "aws:ec2/vpc:Vpc")]
    [InlineData("Ec2.VpcEndpoint", "aws:ec2/vpcEndpoint:VpcEndpoint", "vpcId")]
    [InlineData("Eks.AccessEntry", "aws:eks/accessEntry:AccessEntry", "clusterName", "principalArn")]
    [InlineData("Eks.AccessPolicyAssociation", "aws:eks/accessPolicyAssociation:AccessPolicyAssociation", "accessScope", "clusterName", "policyArn", "principalArn")]
    [InlineData("Eks.Addon", "aws:eks/addon:Addon", "addonName", "clusterName")]
    [InlineData("Eks.Cluster", "aws:eks/cluster:Cluster", "roleArn", "vpcConfig")]
    [InlineData("Eks.NodeGroup", "aws:eks/nodeGroup:NodeGroup", "clusterName", "nodeRoleArn", "scalingConfig", "subnetIds")]
    [InlineData("Eks.PodIdentityAssociation", "aws:eks/podIdentityAssociation:PodIdentityAssociation", "clusterName", "namespace", "roleArn", "serviceAccount")]
    [InlineData("Iam.Role", "aws:iam/role:Role", "assumeRolePolicy")]
    [InlineData("Iam.RolePolicy", "aws:iam/rolePolicy:RolePolicy", "policy", "role")]
    [InlineData("Iam.RolePolicyAttachment", "aws:iam/rolePolicyAttachment:RolePolicyAttachment", "policyArn", "role")]
    [InlineData("Kms.Alias", "aws:kms/alias:Alias", "targetKeyId")]
    [InlineData("Kms.Key", "aws:kms/key:Key")]
    [InlineData("Vpc.SecurityGroupIngressRule", "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "ipProtocol", "securityGroupId")]
    [InlineData("Provider", "pulumi:providers:aws")]
    public void A_class_has_the_official_token_and_asks_for_what_must_be_given(string name, string token, params string[] required)
    {
        var resource = Aws.GetType($"Pulumi.Aws.{name}")!;
        Assert.Equal(token, resource.GetCustomAttribute<ResourceTypeAttribute>()!.Type);

        var constructor = Assert.Single(resource.GetConstructors()).GetParameters();
        var args = Aws.GetType($"Pulumi.Aws.{name}Args")!;
        Assert.Equal([typeof(string), args, typeof(CustomResourceOptions)], constructor.Select(parameter => parameter.ParameterType));
        Assert.Equal([false, required.Length == 0, true], constructor.Select(parameter => parameter.HasDefaultValue));
        Assert.Equal(required, Sent.Required(args));
    }

    [Theory]
    [InlineData(typeof(ClusterVpcConfigArgs), "clusterSecurityGroupId controlPlaneEgressMode endpointPrivateAccess endpointPublicAccess publicAccessCidrs securityGroupIds subnetIds* vpcId")]
    [InlineData(typeof(ClusterAccessConfigArgs), "authenticationMode bootstrapClusterCreatorAdminPermissions")]
    [InlineData(typeof(ClusterEncryptionConfigArgs), "provider* resources*")]
    [InlineData(typeof(ClusterEncryptionConfigProviderArgs), "keyArn*")]
    [InlineData(typeof(ClusterUpgradePolicyArgs), "supportType")]
    [InlineData(typeof(NodeGroupScalingConfigArgs), "desiredSize* maxSize* minSize*")]
    [InlineData(typeof(NodeGroupTaintArgs), "effect* key* value")]
    [InlineData(typeof(NodeGroupLaunchTemplateArgs), "id name version*")]
    [InlineData(typeof(NodeGroupUpdateConfigArgs), "maxUnavailable maxUnavailablePercentage updateStrategy")]
    [InlineData(typeof(LaunchTemplateBlockDeviceMappingArgs), "deviceName ebs noDevice virtualName")]
    [InlineData(typeof(LaunchTemplateBlockDeviceMappingEbsArgs), "deleteOnTermination encrypted iops kmsKeyId snapshotId throughput volumeInitializationRate volumeSize volumeType")]
    [InlineData(typeof(LaunchTemplateMetadataOptionsArgs), "httpEndpoint httpProtocolIpv6 httpPutResponseHopLimit httpTokens instanceMetadataTags")]
    [InlineData(typeof(LaunchTemplateTagSpecificationArgs), "resourceType tags")]
    [InlineData(typeof(AccessPolicyAssociationAccessScopeArgs), "namespaces type*")]
    [InlineData(typeof(AddonPodIdentityAssociationArgs), "roleArn* serviceAccount*")]
    [InlineData(typeof(TagTagArgs), "key* propagateAtLaunch* value*")]
    [InlineData(typeof(PolicyStatementArgs), "Action Condition Effect* NotAction NotPrincipal NotResource Principal Resource Sid")]
    public void Nested_args_have_the_wire_names_of_the_provider(Type args, string names) => Assert.Equal(names, Sent.Names(args));

    [Theory]
    [InlineData(typeof(ClusterArgs), "VpcConfig", typeof(Input<ClusterVpcConfigArgs>))]
    [InlineData(typeof(ClusterArgs), "BootstrapSelfManagedAddons", typeof(Input<bool>))]
    [InlineData(typeof(ClusterArgs), "EnabledClusterLogTypes", typeof(InputList<string>))]
    [InlineData(typeof(NodeGroupArgs), "DiskSize", typeof(Input<int>))]
    [InlineData(typeof(NodeGroupArgs), "Labels", typeof(InputMap<string>))]
    [InlineData(typeof(NodeGroupArgs), "SubnetIds", typeof(InputList<string>))]
    [InlineData(typeof(NodeGroupArgs), "Taints", typeof(InputList<NodeGroupTaintArgs>))]
    [InlineData(typeof(LaunchTemplateArgs), "BlockDeviceMappings", typeof(InputList<LaunchTemplateBlockDeviceMappingArgs>))]
    [InlineData(typeof(LaunchTemplateBlockDeviceMappingEbsArgs), "Encrypted", typeof(Input<string>))]
    [InlineData(typeof(LaunchTemplateBlockDeviceMappingEbsArgs), "VolumeSize", typeof(Input<int>))]
    [InlineData(typeof(LaunchTemplateTagSpecificationArgs), "Tags", typeof(InputMap<string>))]
    [InlineData(typeof(Pulumi.Aws.AutoScaling.TagArgs), "TagDetails", typeof(Input<TagTagArgs>))]
    [InlineData(typeof(RoleArgs), "AssumeRolePolicy", typeof(InputUnion<string, PolicyDocumentArgs>))]
    [InlineData(typeof(RolePolicyArgs), "Policy", typeof(InputUnion<string, PolicyDocumentArgs>))]
    [InlineData(typeof(PolicyStatementArgs), "Effect", typeof(Input<PolicyStatementEffect>))]
    [InlineData(typeof(PolicyStatementArgs), "Action", typeof(InputUnion<string, ImmutableArray<string>>))]
    [InlineData(typeof(PolicyStatementArgs), "Principal", typeof(object))]
    [InlineData(typeof(ProviderArgs), "DefaultTags", typeof(Input<ProviderDefaultTagsArgs>))]
    [InlineData(typeof(ProviderArgs), "AssumeRoles", typeof(InputList<ProviderAssumeRoleArgs>))]
    public void An_input_has_the_official_type(Type args, string member, Type type)
    {
        var property = args.GetProperty(member)!;

        Assert.Equal(type, property.PropertyType);
        Assert.Equal(typeof(void), property.SetMethod!.ReturnParameter.ParameterType);
        // init instead of set would be another signature.
        Assert.Empty(property.SetMethod.ReturnParameter.GetRequiredCustomModifiers());
    }

    [Theory]
    [InlineData(typeof(Cluster), "Endpoint", typeof(string))]
    [InlineData(typeof(Cluster), "CertificateAuthority", typeof(ClusterCertificateAuthority))]
    [InlineData(typeof(Cluster), "VpcConfig", typeof(ClusterVpcConfig))]
    [InlineData(typeof(Cluster), "Identities", typeof(ImmutableArray<ClusterIdentity>))]
    [InlineData(typeof(Cluster), "BootstrapSelfManagedAddons", typeof(bool?))]
    [InlineData(typeof(Cluster), "DeletionProtection", typeof(bool))]
    [InlineData(typeof(NodeGroup), "Resources", typeof(ImmutableArray<NodeGroupResource>))]
    [InlineData(typeof(NodeGroup), "DiskSize", typeof(int))]
    [InlineData(typeof(LaunchTemplate), "LatestVersion", typeof(int))]
    [InlineData(typeof(Subnet), "MapPublicIpOnLaunch", typeof(bool?))]
    [InlineData(typeof(Vpc), "EnableDnsHostnames", typeof(bool))]
    [InlineData(typeof(Vpc), "Tags", typeof(ImmutableDictionary<string, string>))]
    [InlineData(typeof(Role), "AssumeRolePolicy", typeof(string))]
    [InlineData(typeof(Pulumi.Aws.AutoScaling.Tag), "TagDetails", typeof(Pulumi.Aws.AutoScaling.Outputs.TagTag))]
    [InlineData(typeof(Pulumi.Aws.Kms.Key), "RotationPeriodInDays", typeof(int))]
    public void An_output_has_the_official_type(Type resource, string member, Type type) =>
        Assert.Equal(typeof(Output<>).MakeGenericType(type), resource.GetProperty(member)!.PropertyType);

    [Theory]
    [InlineData(typeof(ClusterCertificateAuthority), "Data", typeof(string))]
    [InlineData(typeof(ClusterVpcConfig), "ClusterSecurityGroupId", typeof(string))]
    [InlineData(typeof(ClusterVpcConfig), "EndpointPrivateAccess", typeof(bool?))]
    [InlineData(typeof(ClusterVpcConfig), "SubnetIds", typeof(ImmutableArray<string>))]
    [InlineData(typeof(ClusterIdentity), "Oidcs", typeof(ImmutableArray<ClusterIdentityOidc>))]
    [InlineData(typeof(NodeGroupResource), "AutoscalingGroups", typeof(ImmutableArray<NodeGroupResourceAutoscalingGroup>))]
    [InlineData(typeof(NodeGroupResourceAutoscalingGroup), "Name", typeof(string))]
    [InlineData(typeof(NodeGroupScalingConfig), "MaxSize", typeof(int))]
    public void Members_of_output_types_are_fields(Type output, string member, Type type)
    {
        Assert.Empty(output.GetProperties());
        Assert.True(output.GetField(member)!.IsInitOnly);
        Assert.Equal(type, output.GetField(member)!.FieldType);
    }

    [Theory]
    [MemberData(nameof(Args))]
    public void Args_are_sealed_and_can_be_empty(Type args)
    {
        Assert.True(args.IsSealed);
        Assert.IsType(args, args.GetProperty("Empty", BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)!.GetValue(null));
    }

    [Theory]
    [InlineData(nameof(PolicyStatementEffect.ALLOW), "Allow")]
    [InlineData(nameof(PolicyStatementEffect.DENY), "Deny")]
    public void An_enum_has_the_official_names(string name, string value) =>
        Assert.Equal(value, typeof(PolicyStatementEffect).GetProperty(name)!.GetValue(null)!.ToString());
}
