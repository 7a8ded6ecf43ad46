using MlPlatform.Components;
using MlPlatform.Core;
using MlPlatform.Core.Networks;
using MlPlatform.Core.Specs;
using MlPlatform.Infra.Gcp.Identity;
using MlPlatform.Infra.Gcp.Network;
using Pulumi;
using Pulumi.Gcp.Container;
using Pulumi.Gcp.Container.Inputs;

namespace MlPlatform.Infra.Gcp.ControlPlane;

/// <summary>The control plane of GKE in the zones of a region: private, logged, its secrets encrypted with a key of the customer's, its network policies enforced.</summary>
public sealed class GkeControlPlane : ComponentResource
{
    // An upgrade takes an hour in a region, and waits for others that are under way.
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(60);

    /// <summary>Makes the cluster, without pools.</summary>
    /// <param name="name">Name of the component and of the cluster among the stack's resources.</param>
    /// <param name="args">The cluster, and what it needs.</param>
    /// <param name="options">Options of the component; what it depends on, the cluster waits for.</param>
    public GkeControlPlane(string name, GkeControlPlaneArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:gcp:GkeControlPlane", name, options)
    {
        var (platform, spec) = (args.Platform, args.Platform.Cluster);
        var place = NetworkPlace.Of(spec);
        var clusterArgs = new ClusterArgs
        {
            Name = spec.Name,
            Project = spec.Account!,
            Location = spec.Region!,
            NodeLocations = SubnetPlan.Zones(spec).ToArray(),
            MinMasterVersion = spec.KubernetesVersion,
            ReleaseChannel = new ClusterReleaseChannelArgs { Channel = Upper(spec.ReleaseChannel) },
            MaintenancePolicy = MaintenanceWindow.Of(spec.Maintenance),
            DeletionProtection = spec.DeletionProtection,
            ResourceLabels = Children.Map(ResourceTags.Of(platform)),

            NetworkingMode = "VPC_NATIVE",
            Network = place.Network,
            Subnetwork = place.Subnetwork,
            IpAllocationPolicy = new ClusterIpAllocationPolicyArgs { ClusterSecondaryRangeName = place.PodRange, ServicesSecondaryRangeName = place.ServiceRange },
            // 256 addresses a node, as the range of pods is reckoned.
            DefaultMaxPodsPerNode = 110,
            // It enforces network policies itself: networkPolicy beside it is refused.
            DatapathProvider = "ADVANCED_DATAPATH",
            // Policies of tenants let pods ask kube-dns, and neither Cloud DNS nor a cache on the node.
            DnsConfig = new ClusterDnsConfigArgs { ClusterDns = "KUBE_DNS" },
            PrivateClusterConfig = ControlPlaneAccess.Private(spec),
            MasterAuthorizedNetworksConfig = ControlPlaneAccess.Ranges(spec),

            WorkloadIdentityConfig = new ClusterWorkloadIdentityConfigArgs { WorkloadPool = GkeWorkloadIdentity.Pool(spec) },
            DatabaseEncryption = new ClusterDatabaseEncryptionArgs { State = "ENCRYPTED", KeyName = args.KeyId },
            EnableShieldedNodes = true,
            EnableLegacyAbac = false,
            // Else a role bound to system:authenticated is one for everybody who has an account of Google's.
            RbacBindingConfig = new ClusterRbacBindingConfigArgs { EnableInsecureBindingSystemAuthenticated = false, EnableInsecureBindingSystemUnauthenticated = false },

            LoggingConfig = new ClusterLoggingConfigArgs
            {
                EnableComponents = ["SYSTEM_COMPONENTS", "APISERVER", "CONTROLLER_MANAGER", "SCHEDULER", .. spec.NodeLogs ? ["WORKLOADS"] : Array.Empty<string>()],
            },
            MonitoringConfig = new ClusterMonitoringConfigArgs
            {
                // Without DCGM, which new clusters have by default: the operator's exporter reads the same counters, and one of the two fails.
                EnableComponents = ["SYSTEM_COMPONENTS", "APISERVER", "CONTROLLER_MANAGER", "SCHEDULER"],
                // On by default and billed by the sample; Prometheus runs in the cluster.
                ManagedPrometheus = new ClusterMonitoringConfigManagedPrometheusArgs { Enabled = false },
            },
            CostManagementConfig = new ClusterCostManagementConfigArgs { Enabled = true },
            AddonsConfig = new ClusterAddonsConfigArgs
            {
                DnsCacheConfig = new ClusterAddonsConfigDnsCacheConfigArgs { Enabled = false },
                GcePersistentDiskCsiDriverConfig = new ClusterAddonsConfigGcePersistentDiskCsiDriverConfigArgs { Enabled = true },
                GcsFuseCsiDriverConfig = new ClusterAddonsConfigGcsFuseCsiDriverConfigArgs { Enabled = true },
                GcpFilestoreCsiDriverConfig = new ClusterAddonsConfigGcpFilestoreCsiDriverConfigArgs { Enabled = platform.Storage.FileSystems.Count > 0 },
            },
            // The gateway's own chart brings the CRDs of the Gateway API: with GKE's beside them, two owners fight.
            GatewayApiConfig = new ClusterGatewayApiConfigArgs { Channel = "CHANNEL_DISABLED" },
            ClusterAutoscaling = Autoscaling.Of(platform, args.KeyId, args.NodeServiceAccount),

            // Pools are resources of their own; inline ones would fight them. A cluster can't be made without a node for each zone, so that
            // the count must be sent, and the nodes are small and gone within minutes.
            RemoveDefaultNodePool = true,
            InitialNodeCount = 1,
            NodeConfig = new ClusterNodeConfigArgs
            {
                MachineType = "e2-medium",
                DiskSizeGb = 20,
                DiskType = "pd-balanced",
                BootDiskKmsKey = args.KeyId,
                ServiceAccount = args.NodeServiceAccount,
                OauthScopes = [Scope],
                Tags = [spec.Name],
                ShieldedInstanceConfig = new ClusterNodeConfigShieldedInstanceConfigArgs { EnableSecureBoot = true, EnableIntegrityMonitoring = true },
                WorkloadMetadataConfig = new ClusterNodeConfigWorkloadMetadataConfigArgs { Mode = "GKE_METADATA" },
            },
            NodePoolDefaults = new ClusterNodePoolDefaultsArgs
            {
                NodeConfigDefaults = new ClusterNodePoolDefaultsNodeConfigDefaultsArgs { InsecureKubeletReadonlyPortEnabled = "FALSE" },
            },
            // Of pools that node auto-provisioning makes.
            NodePoolAutoConfig = new ClusterNodePoolAutoConfigArgs
            {
                NetworkTags = new ClusterNodePoolAutoConfigNetworkTagsArgs { Tags = [spec.Name] },
                NodeKubeletConfig = new ClusterNodePoolAutoConfigNodeKubeletConfigArgs { InsecureKubeletReadonlyPortEnabled = "FALSE" },
            },
        };
        if (spec.DnsEndpoint) clusterArgs.ControlPlaneEndpointsConfig = ControlPlaneAccess.Dns();

        Cluster = new Cluster(name, clusterArgs, CustomResourceOptions.Merge(
            Children.Of(this, options, new() { Create = Slowest, Update = 2 * Slowest, Delete = Slowest }),
            // With its first pool gone, GKE tells the configuration of another one, and the difference would replace the cluster
            // (GoogleCloudPlatform/cluster-toolkit, modules/scheduler/gke-cluster). All else that it ignores there is not: a new minMasterVersion is an upgrade.
            new() { IgnoreChanges = { "nodeConfig" } }));
        RegisterOutputs();
    }

    /// <summary>The one scope of nodes: what they may do is decided by roles.</summary>
    internal const string Scope = "https://www.googleapis.com/auth/cloud-platform";

    /// <summary>The cluster.</summary>
    public Cluster Cluster { get; }

    static string Upper(ReleaseChannel channel) => channel switch
    {
        Core.Specs.ReleaseChannel.Stable => "STABLE",
        Core.Specs.ReleaseChannel.Rapid => "RAPID",
        Core.Specs.ReleaseChannel.Extended => "EXTENDED",
        _ => "REGULAR",
    };
}
