using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.AutoScaling.Inputs;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Efs;
using Pulumi.Aws.Efs.Inputs;
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
    public static TheoryData<Type> Args { get; } = new(new Surface(typeof(Pulumi.Aws.Provider)).Args);

    [Fact]
    public void The_assembly_version_is_below_any_official_one() => Assert.Equal(new Version(0, 1, 0, 0), typeof(Pulumi.Aws.Provider).Assembly.GetName().Version);

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
    [InlineData(typeof(AccessPointRootDirectoryCreationInfoArgs), "ownerGid* ownerUid* permissions*")]
    [InlineData(typeof(FileSystemLifecyclePolicyArgs), "transitionToArchive transitionToIa transitionToPrimaryStorageClass")]
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
    [InlineData(typeof(PolicyArgs), "PolicyDocument", typeof(InputUnion<string, PolicyDocumentArgs>))]
    [InlineData(typeof(Pulumi.Aws.Sqs.QueuePolicyArgs), "Policy", typeof(InputUnion<string, Pulumi.Aws.Sqs.Inputs.PolicyDocumentArgs>))]
    [InlineData(typeof(Pulumi.Aws.S3.BucketArgs), "BucketName", typeof(Input<string>))]
    [InlineData(typeof(BackupPolicyArgs), "BackupPolicyDetails", typeof(Input<BackupPolicyBackupPolicyArgs>))]
    [InlineData(typeof(FileSystemArgs), "ProvisionedThroughputInMibps", typeof(Input<double>))]
    [InlineData(typeof(RolePolicyArgs), "Policy", typeof(InputUnion<string, PolicyDocumentArgs>))]
    [InlineData(typeof(PolicyStatementArgs), "Effect", typeof(Input<PolicyStatementEffect>))]
    [InlineData(typeof(PolicyStatementArgs), "Action", typeof(InputUnion<string, ImmutableArray<string>>))]
    [InlineData(typeof(PolicyStatementArgs), "Principal", typeof(object))]
    [InlineData(typeof(ProviderArgs), "DefaultTags", typeof(Input<ProviderDefaultTagsArgs>))]
    [InlineData(typeof(ProviderArgs), "AssumeRoles", typeof(InputList<ProviderAssumeRoleArgs>))]
    public void An_input_has_the_official_type(Type args, string member, Type type) => Surface.HasInput(args, member, type);

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
    public void An_output_has_the_official_type(Type resource, string member, Type type) => Surface.HasOutput(resource, member, type);

    [Theory]
    [InlineData(typeof(ClusterCertificateAuthority), "Data", typeof(string))]
    [InlineData(typeof(ClusterVpcConfig), "ClusterSecurityGroupId", typeof(string))]
    [InlineData(typeof(ClusterVpcConfig), "EndpointPrivateAccess", typeof(bool?))]
    [InlineData(typeof(ClusterVpcConfig), "SubnetIds", typeof(ImmutableArray<string>))]
    [InlineData(typeof(ClusterIdentity), "Oidcs", typeof(ImmutableArray<ClusterIdentityOidc>))]
    [InlineData(typeof(NodeGroupResource), "AutoscalingGroups", typeof(ImmutableArray<NodeGroupResourceAutoscalingGroup>))]
    [InlineData(typeof(NodeGroupResourceAutoscalingGroup), "Name", typeof(string))]
    [InlineData(typeof(NodeGroupScalingConfig), "MaxSize", typeof(int))]
    public void Members_of_output_types_are_fields(Type output, string member, Type type) => Surface.HasField(output, member, type);

    [Theory]
    [MemberData(nameof(Args))]
    public void Args_are_sealed_and_can_be_empty(Type args) => Surface.IsSealedWithEmpty(args);

    [Theory]
    [InlineData(nameof(PolicyStatementEffect.ALLOW), "Allow")]
    [InlineData(nameof(PolicyStatementEffect.DENY), "Deny")]
    public void An_enum_has_the_official_names(string name, string value) =>
        Assert.Equal(value, typeof(PolicyStatementEffect).GetProperty(name)!.GetValue(null)!.ToString());
}
