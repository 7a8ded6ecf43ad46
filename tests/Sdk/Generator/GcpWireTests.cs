using System.Collections.Immutable;
using Pulumi;
using Pulumi.Gcp.Container;
using Pulumi.Gcp.Container.Inputs;

namespace Sdk.Tests.Generator;

/// <summary>What reaches the engine, and what comes back.</summary>
public sealed class GcpWireTests
{
    [Fact]
    public async Task A_cluster_has_the_wire_names_of_the_provider()
    {
        var seen = await EchoMocks.Of(() => new Cluster("gpu", new ClusterArgs
        {
            Location = "europe-west4",
            DatapathProvider = "ADVANCED_DATAPATH",
            DeletionProtection = true,
            InitialNodeCount = 1,
            RemoveDefaultNodePool = true,
            DatabaseEncryption = new ClusterDatabaseEncryptionArgs { State = "ENCRYPTED", KeyName = "key" },
            IpAllocationPolicy = new ClusterIpAllocationPolicyArgs { ClusterSecondaryRangeName = "pods", ServicesSecondaryRangeName = "services" },
            MasterAuthorizedNetworksConfig = new ClusterMasterAuthorizedNetworksConfigArgs
            {
                CidrBlocks = { new ClusterMasterAuthorizedNetworksConfigCidrBlockArgs { CidrBlock = "10.0.0.0/8", DisplayName = "office" } },
            },
            ReleaseChannel = new ClusterReleaseChannelArgs { Channel = "REGULAR" },
            WorkloadIdentityConfig = new ClusterWorkloadIdentityConfigArgs { WorkloadPool = "research.svc.id.goog" },
        }));

        Assert.Equal("gcp:container/cluster:Cluster", seen.Type);
        Assert.Equal(
            """{"databaseEncryption":{"keyName":"key","state":"ENCRYPTED"},"datapathProvider":"ADVANCED_DATAPATH","deletionProtection":true,"initialNodeCount":1,"ipAllocationPolicy":{"clusterSecondaryRangeName":"pods","servicesSecondaryRangeName":"services"},"location":"europe-west4","masterAuthorizedNetworksConfig":{"cidrBlocks":[{"cidrBlock":"10.0.0.0/8","displayName":"office"}]},"releaseChannel":{"channel":"REGULAR"},"removeDefaultNodePool":true,"workloadIdentityConfig":{"workloadPool":"research.svc.id.goog"}}""",
            Sent.Json(seen.Inputs));
    }

    [Fact]
    public async Task A_GPU_pool_has_the_wire_names_of_the_provider()
    {
        var seen = await EchoMocks.Of(() => new NodePool("spot", new NodePoolArgs
        {
            Cluster = "gpu",
            Autoscaling = new NodePoolAutoscalingArgs { TotalMinNodeCount = 0, TotalMaxNodeCount = 4, LocationPolicy = "ANY" },
            NodeConfig = new NodePoolNodeConfigArgs
            {
                MachineType = "g2-standard-8",
                Spot = true,
                GuestAccelerators =
                {
                    new NodePoolNodeConfigGuestAcceleratorArgs
                    {
                        Type = "nvidia-l4",
                        Count = 1,
                        GpuDriverInstallationConfig = new NodePoolNodeConfigGuestAcceleratorGpuDriverInstallationConfigArgs { GpuDriverVersion = "LATEST" },
                        GpuSharingConfig = new NodePoolNodeConfigGuestAcceleratorGpuSharingConfigArgs { GpuSharingStrategy = "TIME_SHARING", MaxSharedClientsPerGpu = 4 },
                    },
                },
                Taints = { new NodePoolNodeConfigTaintArgs { Key = "nvidia.com/gpu", Value = "present", Effect = "NO_SCHEDULE" } },
            },
        }));

        Assert.Equal("gcp:container/nodePool:NodePool", seen.Type);
        Assert.Equal(
            """{"autoscaling":{"locationPolicy":"ANY","totalMaxNodeCount":4,"totalMinNodeCount":0},"cluster":"gpu","nodeConfig":{"guestAccelerators":[{"count":1,"gpuDriverInstallationConfig":{"gpuDriverVersion":"LATEST"},"gpuSharingConfig":{"gpuSharingStrategy":"TIME_SHARING","maxSharedClientsPerGpu":4},"type":"nvidia-l4"}],"machineType":"g2-standard-8","spot":true,"taints":[{"effect":"NO_SCHEDULE","key":"nvidia.com/gpu","value":"present"}]}}""",
            Sent.Json(seen.Inputs));
    }

    [Fact]
    public async Task A_property_keeps_its_wire_name_where_CSharp_has_another()
    {
        var service = await EchoMocks.Of(() => new Pulumi.Gcp.Projects.Service("container", new() { ServiceName = "container.googleapis.com", DisableOnDestroy = false }));
        var address = await EchoMocks.Of(() => new Pulumi.Gcp.Compute.Address("egress", new() { IPAddress = "203.0.113.7" }));

        Assert.Equal("""{"disableOnDestroy":false,"service":"container.googleapis.com"}""", Sent.Json(service.Inputs));
        Assert.Equal("""{"address":"203.0.113.7"}""", Sent.Json(address.Inputs));
    }

    [Fact]
    public async Task What_the_provider_answers_can_be_read()
    {
        Cluster? cluster = null;
        await EchoMocks.Of(
            () => cluster = new Cluster("gpu"),
            new()
            {
                ["endpoint"] = "203.0.113.8",
                ["masterAuth"] = Map(("clusterCaCertificate", "Q0E="), ("clientCertificateConfig", Map(("issueClientCertificate", false)))),
                ["controlPlaneEndpointsConfig"] = Map(("dnsEndpointConfig", Map(("endpoint", "gke-1.gke.goog"), ("allowExternalTraffic", true)))),
            });

        Assert.Equal("203.0.113.8", await Value(cluster!.Endpoint));
        Assert.Equal("Q0E=", (await Value(cluster.MasterAuth)).ClusterCaCertificate);
        Assert.Equal("gke-1.gke.goog", (await Value(cluster.ControlPlaneEndpointsConfig)).DnsEndpointConfig!.Endpoint);
    }

    static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] items) => items.ToImmutableDictionary(item => item.Key, item => item.Value);

    static Task<T> Value<T>(Output<T> output) => Pulumi.Utilities.OutputUtilities.GetValueAsync(output);
}
