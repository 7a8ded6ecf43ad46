using System.Net;
using MlPlatform.Components;
using MlPlatform.Core;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;

namespace MlPlatform.Infra.Azure.ControlPlane;

/// <summary>The settings of a cluster in AKS' words.</summary>
static class ClusterSettings
{
    // Of the range of Services, by custom.
    const byte DnsAddress = 10;
    const int ImagesStayHours = 168;

    public static ManagedClusterArgs Of(AksControlPlaneArgs args)
    {
        var (platform, spec) = (args.Platform, args.Platform.Cluster);
        var names = AksNames.Of(spec);
        return new()
        {
            ResourceGroupName = names.Group,
            ResourceName = spec.Name,
            Location = names.Region,
            DnsPrefix = names.DnsPrefix,
            // The latest patch of the minor version, and the newer ones by the channel: a whole version here would fight it.
            KubernetesVersion = spec.KubernetesVersion,
            Sku = new ManagedClusterSKUArgs { Name = ManagedClusterSKUName.Base, Tier = Tier(platform) },
            SupportPlan = spec.ReleaseChannel == ReleaseChannel.Extended ? KubernetesSupportPlan.AKSLongTermSupport : KubernetesSupportPlan.KubernetesOfficial,
            Identity = new ManagedClusterIdentityArgs { Type = ResourceIdentityType.UserAssigned, UserAssignedIdentities = { names.ControlPlaneIdentityId } },
            IdentityProfile =
            {
                ["kubeletidentity"] = new UserAssignedIdentityArgs
                {
                    ResourceId = names.IdentityId(names.KubeletIdentity),
                    ClientId = args.Identity.Kubelet.ClientId,
                    ObjectId = args.Identity.Kubelet.PrincipalId,
                },
            },
            AgentPoolProfiles = { FirstPool.Of(platform) },
            NodeResourceGroup = names.NodeGroup,
            // What is in it is AKS' alone: a change by hand there ends its support, and drivers in the cluster act as AKS.
            NodeResourceGroupProfile = new ManagedClusterNodeResourceGroupProfileArgs { RestrictionLevel = RestrictionLevel.ReadOnly },
            EnableRBAC = true,
            DisableLocalAccounts = true,
            AadProfile = new ManagedClusterAADProfileArgs
            {
                Managed = true,
                EnableAzureRBAC = true,
                AdminGroupObjectIDs = spec.Administrators.Values.Order(StringComparer.Ordinal).ToArray(),
            },
            ApiServerAccessProfile = Access(spec, names),
            NetworkProfile = Network(spec),
            OidcIssuerProfile = new ManagedClusterOIDCIssuerProfileArgs { Enabled = true },
            SecurityProfile = new ManagedClusterSecurityProfileArgs
            {
                WorkloadIdentity = new ManagedClusterSecurityProfileWorkloadIdentityArgs { Enabled = true },
                ImageCleaner = new ManagedClusterSecurityProfileImageCleanerArgs { Enabled = true, IntervalHours = ImagesStayHours },
                AzureKeyVaultKms = new AzureKeyVaultKmsArgs { Enabled = true, KeyId = args.EtcdKey, KeyVaultNetworkAccess = KeyVaultNetworkAccessTypes.Public },
            },
            DiskEncryptionSetID = names.DiskEncryptionSetId,
            // Patches only: the minor version moves with the settings, one at a time.
            AutoUpgradeProfile = new ManagedClusterAutoUpgradeProfileArgs { UpgradeChannel = UpgradeChannel.Patch, NodeOSUpgradeChannel = NodeOSUpgradeChannel.NodeImage },
            AutoScalerProfile = Autoscaler(platform),
            NodeProvisioningProfile = new ManagedClusterNodeProvisioningProfileArgs
            {
                Mode = PoolDefaults.Autoscaler(platform) == AutoscalerKind.NodeAutoProvisioning ? NodeProvisioningMode.Auto : NodeProvisioningMode.Manual,
            },
            StorageProfile = new ManagedClusterStorageProfileArgs
            {
                DiskCSIDriver = new ManagedClusterStorageProfileDiskCSIDriverArgs { Enabled = true },
                FileCSIDriver = new ManagedClusterStorageProfileFileCSIDriverArgs { Enabled = true },
                SnapshotController = new ManagedClusterStorageProfileSnapshotControllerArgs { Enabled = true },
                BlobCSIDriver = new ManagedClusterStorageProfileBlobCSIDriverArgs { Enabled = false },
            },
            AzureMonitorProfile = new ManagedClusterAzureMonitorProfileArgs { Metrics = new ManagedClusterAzureMonitorProfileMetricsArgs { Enabled = false } },
            AddonProfiles =
            {
                ["omsagent"] = new ManagedClusterAddonProfileArgs
                {
                    Enabled = spec.NodeLogs,
                    Config = spec.NodeLogs ? new() { ["logAnalyticsWorkspaceResourceID"] = names.WorkspaceId, ["useAADAuth"] = "true" } : [],
                },
            },
            Tags = Children.Map(ResourceTags.Of(platform)),
        };
    }

    // The free one has no promise of being there, and fewer nodes.
    static ManagedClusterSKUTier Tier(PlatformSpec platform) => platform switch
    {
        { Cluster.ReleaseChannel: ReleaseChannel.Extended } => ManagedClusterSKUTier.Premium,
        { Environment: EnvironmentKind.Prod } => ManagedClusterSKUTier.Standard,
        _ => ManagedClusterSKUTier.Free,
    };

    static ManagedClusterAPIServerAccessProfileArgs Access(ClusterSpec spec, AksNames names)
    {
        var access = new ManagedClusterAPIServerAccessProfileArgs
        {
            // Else whoever may run it on the cluster's resource is its administrator, past every range and group.
            DisableRunCommand = true,
            EnablePrivateCluster = spec.PublicAccessCidrs.Count == 0,
        };
        if (names.ControlPlaneSubnetId is { } subnet) (access.EnableVnetIntegration, access.SubnetId) = (true, subnet);
        if (spec.PublicAccessCidrs.Count > 0)
            access.AuthorizedIPRanges = spec.PublicAccessCidrs.Order(StringComparer.Ordinal).ToArray();
        else
            // A name that everybody can look up for an address that nobody outside can reach: a VPN or a peered network needs no zone of ours.
            (access.PrivateDNSZone, access.EnablePrivateClusterPublicFQDN) = ("system", true);
        return access;
    }

    static ContainerServiceNetworkProfileArgs Network(ClusterSpec spec) => new()
    {
        NetworkPlugin = NetworkPlugin.Azure,
        NetworkPluginMode = NetworkPluginMode.Overlay,
        NetworkDataplane = NetworkDataplane.Cilium,
        NetworkPolicy = NetworkPolicy.Cilium,
        PodCidr = spec.PodCidr,
        ServiceCidr = spec.ServiceCidr,
        DnsServiceIP = Dns(spec.ServiceCidr),
        LoadBalancerSku = LoadBalancerSku.Standard,
        OutboundType = OutboundType.UserAssignedNATGateway,
    };

    static string Dns(string cidr)
    {
        var address = IPNetwork.Parse(cidr).BaseAddress.GetAddressBytes();
        address[^1] += DnsAddress;
        return new IPAddress(address).ToString();
    }

    // Numbers and booleans of it are texts.
    static ManagedClusterPropertiesAutoScalerProfileArgs Autoscaler(PlatformSpec platform) => new()
    {
        Expander = platform.Autoscaler.Priorities.Count > 0 ? Expander.Priority : Expander.Least_waste,
        ScanInterval = $"{platform.Autoscaler.ScanSeconds}s",
        ScaleDownUnneededTime = $"{platform.Autoscaler.ScaleDownMinutes}m",
        // A model server has its shared memory in an emptyDir, for which AKS' own setting would keep a GPU node for ever.
        SkipNodesWithLocalStorage = "false",
    };
}
