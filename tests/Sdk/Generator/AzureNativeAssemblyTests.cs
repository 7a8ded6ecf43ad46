using System.Collections.Immutable;
using Pulumi;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;
using Pulumi.AzureNative.ContainerService.Outputs;
using Pulumi.AzureNative.KeyVault.Inputs;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Network.Inputs;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;
using Type = System.Type;

namespace Sdk.Tests.Generator;

/// <summary>What programs that are compiled against the bundled Pulumi.AzureNative rely on when they run on the official one.</summary>
public sealed class AzureNativeAssemblyTests
{
    public static TheoryData<Type> Args { get; } = new(new Surface(typeof(Pulumi.AzureNative.Provider)).Args);

    [Fact]
    public void The_assembly_version_is_below_any_official_one() =>
        Assert.Equal(new Version(0, 1, 0, 0), typeof(Pulumi.AzureNative.Provider).Assembly.GetName().Version);

    [Theory]
    [InlineData(typeof(ManagedClusterIdentityArgs), "delegatedResources type userAssignedIdentities")]
    [InlineData(typeof(ManagedClusterAPIServerAccessProfileArgs), "authorizedIPRanges disableRunCommand enablePrivateCluster enablePrivateClusterPublicFQDN enableVnetIntegration privateDNSZone subnetId")]
    [InlineData(typeof(ManagedClusterAADProfileArgs), "adminGroupObjectIDs clientAppID enableAzureRBAC managed serverAppID serverAppSecret tenantID")]
    [InlineData(typeof(AgentPoolUpgradeSettingsArgs), "drainTimeoutInMinutes maxSurge maxUnavailable nodeSoakDurationInMinutes undrainableNodeBehavior")]
    [InlineData(typeof(GPUProfileArgs), "driver")]
    [InlineData(typeof(WeeklyScheduleArgs), "dayOfWeek* intervalWeeks*")]
    [InlineData(typeof(MaintenanceWindowArgs), "durationHours* notAllowedDates schedule* startDate startTime* utcOffset")]
    [InlineData(typeof(AzureKeyVaultKmsArgs), "enabled keyId keyVaultNetworkAccess keyVaultResourceId")]
    [InlineData(typeof(DelegationArgs), "actions etag id name serviceName type")]
    [InlineData(typeof(SubResourceArgs), "id")]
    [InlineData(typeof(Pulumi.AzureNative.KeyVault.Inputs.SkuArgs), "family* name*")]
    public void Nested_args_have_the_wire_names_of_the_provider(Type args, string names) => Assert.Equal(names, Sent.Names(args));

    [Theory]
    [InlineData(typeof(AgentPoolArgs), "Mode", typeof(InputUnion<string, AgentPoolMode>))]
    [InlineData(typeof(AgentPoolArgs), "OsSKU", typeof(InputUnion<string, OSSKU>))]
    [InlineData(typeof(AgentPoolArgs), "SpotMaxPrice", typeof(Input<double>))]
    [InlineData(typeof(AgentPoolArgs), "NodeTaints", typeof(InputList<string>))]
    [InlineData(typeof(AgentPoolArgs), "NodeLabels", typeof(InputMap<string>))]
    [InlineData(typeof(ManagedClusterArgs), "AddonProfiles", typeof(InputMap<ManagedClusterAddonProfileArgs>))]
    [InlineData(typeof(ManagedClusterArgs), "AgentPoolProfiles", typeof(InputList<ManagedClusterAgentPoolProfileArgs>))]
    [InlineData(typeof(ManagedClusterArgs), "EnableRBAC", typeof(Input<bool>))]
    [InlineData(typeof(ManagedClusterArgs), "IdentityProfile", typeof(InputMap<UserAssignedIdentityArgs>))]
    [InlineData(typeof(ManagedClusterAgentPoolProfileArgs), "SpotMaxPrice", typeof(Input<double>))]
    [InlineData(typeof(ManagedClusterIdentityArgs), "Type", typeof(Input<ResourceIdentityType>))]
    [InlineData(typeof(ManagedClusterIdentityArgs), "UserAssignedIdentities", typeof(InputList<string>))]
    [InlineData(typeof(KeyAttributesArgs), "Expires", typeof(Input<double>))]
    [InlineData(typeof(KeyPropertiesArgs), "KeyOps", typeof(InputList<Union<string, Pulumi.AzureNative.KeyVault.JsonWebKeyOperation>>))]
    [InlineData(typeof(Pulumi.AzureNative.OperationalInsights.Inputs.WorkspaceCappingArgs), "DailyQuotaGb", typeof(Input<double>))]
    [InlineData(typeof(Pulumi.AzureNative.Monitor.DiagnosticSettingArgs), "Logs", typeof(InputList<Pulumi.AzureNative.Monitor.Inputs.DiagnosticsLogSettingsArgs>))]
    [InlineData(typeof(Pulumi.AzureNative.Network.SubnetArgs), "NatGateway", typeof(Input<SubResourceArgs>))]
    [InlineData(typeof(Pulumi.AzureNative.Network.SubnetArgs), "NetworkSecurityGroup", typeof(Input<Pulumi.AzureNative.Network.Inputs.NetworkSecurityGroupArgs>))]
    [InlineData(typeof(Pulumi.AzureNative.Storage.Inputs.NetworkRuleSetArgs), "DefaultAction", typeof(Input<DefaultAction>))]
    [InlineData(typeof(StorageAccountArgs), "Kind", typeof(InputUnion<string, Kind>))]
    public void An_input_has_the_official_type(Type args, string member, Type type) => Surface.HasInput(args, member, type);

    [Theory]
    [InlineData(typeof(ManagedCluster), "Fqdn", typeof(string))]
    [InlineData(typeof(ManagedCluster), "Identity", typeof(ManagedClusterIdentityResponse))]
    [InlineData(typeof(ManagedCluster), "IdentityProfile", typeof(ImmutableDictionary<string, UserAssignedIdentityManagedClusterResponse>))]
    [InlineData(typeof(ManagedCluster), "OidcIssuerProfile", typeof(ManagedClusterOIDCIssuerProfileResponse))]
    [InlineData(typeof(ManagedCluster), "KubernetesVersion", typeof(string))]
    [InlineData(typeof(PublicIPAddress), "IpAddress", typeof(string))]
    [InlineData(typeof(Pulumi.AzureNative.ManagedIdentity.UserAssignedIdentity), "PrincipalId", typeof(string))]
    [InlineData(typeof(Pulumi.AzureNative.OperationalInsights.Workspace), "RetentionInDays", typeof(int?))]
    public void An_output_has_the_official_type(Type resource, string member, Type type) => Surface.HasOutput(resource, member, type);

    [Theory]
    [InlineData(typeof(ManagedClusterOIDCIssuerProfileResponse), "IssuerURL", typeof(string))]
    [InlineData(typeof(UserAssignedIdentityManagedClusterResponse), "ObjectId", typeof(string))]
    [InlineData(typeof(ManagedClusterIdentityResponse), "PrincipalId", typeof(string))]
    [InlineData(typeof(Pulumi.AzureNative.Storage.Outputs.EndpointsResponse), "Blob", typeof(string))]
    public void Members_of_output_types_are_fields(Type output, string member, Type type) => Surface.HasField(output, member, type);

    [Theory]
    [MemberData(nameof(Args))]
    public void Args_are_sealed_and_can_be_empty(Type args) => Surface.IsSealedWithEmpty(args);

    [Theory]
    [InlineData(typeof(GPUInstanceProfile), "MIG1g", "MIG1g")]
    [InlineData(typeof(GPUDriver), "None", "None")]
    [InlineData(typeof(ScaleSetPriority), "Spot", "Spot")]
    [InlineData(typeof(OutboundType), "UserAssignedNATGateway", "userAssignedNATGateway")]
    [InlineData(typeof(UpgradeChannel), "Node_image", "node-image")]
    [InlineData(typeof(Expander), "Least_waste", "least-waste")]
    [InlineData(typeof(SecurityRuleProtocol), "Asterisk", "*")]
    [InlineData(typeof(Pulumi.AzureNative.Storage.SkuName), "Premium_LRS", "Premium_LRS")]
    public void An_enum_has_the_official_names(Type type, string name, string value) => Assert.Equal(value, type.GetProperty(name)!.GetValue(null)!.ToString());
}
