using System.Collections.Immutable;
using Pulumi;
using Pulumi.Gcp.Compute;
using Pulumi.Gcp.Compute.Inputs;
using Pulumi.Gcp.Container;
using Pulumi.Gcp.Container.Inputs;
using Pulumi.Gcp.Container.Outputs;
using Pulumi.Gcp.Filestore.Inputs;
using Pulumi.Gcp.Storage;

namespace Sdk.Tests.Generator;

/// <summary>What programs that are compiled against the bundled Pulumi.Gcp rely on when they run on the official one.</summary>
public sealed class GcpAssemblyTests
{
    public static TheoryData<Type> Args { get; } = new(new Surface(typeof(Pulumi.Gcp.Provider)).Args);

    [Fact]
    public void The_assembly_version_is_below_any_official_one() => Assert.Equal(new Version(0, 1, 0, 0), typeof(Pulumi.Gcp.Provider).Assembly.GetName().Version);

    [Theory]
    [InlineData(typeof(SubnetworkSecondaryIpRangeArgs), "ipCidrRange ipCollection ipVersion rangeName* reservedInternalRange")]
    [InlineData(typeof(ReservationSpecificReservationInstancePropertiesGuestAcceleratorArgs), "acceleratorCount* acceleratorType*")]
    [InlineData(typeof(ClusterPrivateClusterConfigArgs), "enablePrivateEndpoint enablePrivateNodes masterGlobalAccessConfig masterIpv4CidrBlock peeringName privateEndpoint privateEndpointSubnetwork publicEndpoint")]
    [InlineData(typeof(ClusterMasterAuthorizedNetworksConfigArgs), "cidrBlocks gcpPublicCidrsAccessEnabled privateEndpointEnforcementEnabled")]
    [InlineData(typeof(ClusterDatabaseEncryptionArgs), "keyName state*")]
    [InlineData(typeof(ClusterClusterAutoscalingResourceLimitArgs), "maximum* minimum resourceType*")]
    [InlineData(typeof(NodePoolAutoscalingArgs), "locationPolicy maxNodeCount minNodeCount totalMaxNodeCount totalMinNodeCount")]
    [InlineData(typeof(NodePoolQueuedProvisioningArgs), "enabled*")]
    [InlineData(typeof(NodePoolNodeConfigTaintArgs), "effect* key* value*")]
    [InlineData(typeof(NodePoolNodeConfigGuestAcceleratorArgs), "count* gpuDriverInstallationConfig gpuPartitionSize gpuSharingConfig type*")]
    [InlineData(typeof(NodePoolNodeConfigGuestAcceleratorGpuDriverInstallationConfigArgs), "gpuDriverVersion*")]
    [InlineData(typeof(NodePoolNodeConfigGuestAcceleratorGpuSharingConfigArgs), "gpuSharingStrategy* maxSharedClientsPerGpu*")]
    [InlineData(typeof(NodePoolNodeConfigReservationAffinityArgs), "consumeReservationType* key values")]
    [InlineData(typeof(InstanceNetworkArgs), "connectMode ipAddresses modes* network* pscConfig reservedIpRange")]
    public void Nested_args_have_the_wire_names_of_the_provider(Type args, string names) => Assert.Equal(names, Sent.Names(args));

    [Theory]
    [InlineData(typeof(AddressArgs), "IPAddress", typeof(Input<string>))]
    [InlineData(typeof(Pulumi.Gcp.Projects.ServiceArgs), "ServiceName", typeof(Input<string>))]
    [InlineData(typeof(SubnetworkLogConfigArgs), "FlowSampling", typeof(Input<double>))]
    [InlineData(typeof(ClusterArgs), "DeletionProtection", typeof(Input<bool>))]
    [InlineData(typeof(ClusterArgs), "NodeLocations", typeof(InputList<string>))]
    [InlineData(typeof(ClusterArgs), "ResourceLabels", typeof(InputMap<string>))]
    [InlineData(typeof(ClusterArgs), "WorkloadIdentityConfig", typeof(Input<ClusterWorkloadIdentityConfigArgs>))]
    [InlineData(typeof(NodePoolArgs), "NodeConfig", typeof(Input<NodePoolNodeConfigArgs>))]
    [InlineData(typeof(NodePoolArgs), "InitialNodeCount", typeof(Input<int>))]
    [InlineData(typeof(NodePoolNodeConfigArgs), "GuestAccelerators", typeof(InputList<NodePoolNodeConfigGuestAcceleratorArgs>))]
    [InlineData(typeof(NodePoolNodeConfigArgs), "Taints", typeof(InputList<NodePoolNodeConfigTaintArgs>))]
    [InlineData(typeof(Pulumi.Gcp.ProviderArgs), "DefaultLabels", typeof(InputMap<string>))]
    public void An_input_has_the_official_type(Type args, string member, Type type) => Surface.HasInput(args, member, type);

    [Theory]
    [InlineData(typeof(Cluster), "Endpoint", typeof(string))]
    [InlineData(typeof(Cluster), "MasterAuth", typeof(ClusterMasterAuth))]
    [InlineData(typeof(Cluster), "ControlPlaneEndpointsConfig", typeof(ClusterControlPlaneEndpointsConfig))]
    [InlineData(typeof(Cluster), "NodeLocations", typeof(ImmutableArray<string>))]
    [InlineData(typeof(NodePool), "ManagedInstanceGroupUrls", typeof(ImmutableArray<string>))]
    [InlineData(typeof(Address), "IPAddress", typeof(string))]
    [InlineData(typeof(Network), "AutoCreateSubnetworks", typeof(bool?))]
    [InlineData(typeof(Bucket), "EffectiveLabels", typeof(ImmutableDictionary<string, string>))]
    public void An_output_has_the_official_type(Type resource, string member, Type type) => Surface.HasOutput(resource, member, type);

    [Theory]
    [InlineData(typeof(ClusterMasterAuth), "ClusterCaCertificate", typeof(string))]
    [InlineData(typeof(ClusterControlPlaneEndpointsConfigDnsEndpointConfig), "Endpoint", typeof(string))]
    [InlineData(typeof(ClusterPrivateClusterConfig), "EnablePrivateNodes", typeof(bool?))]
    [InlineData(typeof(Pulumi.Gcp.Filestore.Outputs.InstanceNetwork), "IpAddresses", typeof(ImmutableArray<string>))]
    public void Members_of_output_types_are_fields(Type output, string member, Type type) => Surface.HasField(output, member, type);

    [Theory]
    [MemberData(nameof(Args))]
    public void Args_are_sealed_and_can_be_empty(Type args) => Surface.IsSealedWithEmpty(args);
}
