using static MlPlatform.Core.Changes.EffectTable;

namespace MlPlatform.Core.Changes;

/// <summary>
/// What replaces resources of Azure. Pulumi's provider sends what isn't in its list of replacements as an update, and the service refuses
/// what it can't change: those are told apart.
/// </summary>
static class AzureEffects
{
    const string Cluster = "azure-native:containerservice:ManagedCluster";
    const string AgentPool = "azure-native:containerservice:AgentPool";

    const string Listed = "pulumi/pulumi-azure-native, provider/pkg/gen/replacement.go";
    const string Docs = "MicrosoftDocs/azure-aks-docs";
    const string Sdk = "pulumi/pulumi-azure-native, the SDK's own note on agentPoolProfiles";
    const string Memory = "from memory";

    const string NewCluster = "AKS can't change it: the whole cluster is made anew, with everything in it.";
    const string NewPool = "AKS can't change it: the pool is made anew. Under its old name the old one must go first (deleteBeforeReplace).";
    const string NotPlanned = "AKS fixes it when the pool is made, and the provider plans an update, which AKS refuses: name it in replaceOnChanges, with deleteBeforeReplace or another name, or make a second pool.";

    public static readonly IReadOnlyList<ChangeEffect> All =
    [
        .. Replaces(Cluster, NewCluster, Listed, "dnsPrefix", "location", "nodeResourceGroup", "fqdnSubdomain", "diskEncryptionSetID", "linuxProfile", "windowsProfile", "resourceGroupName", "resourceName"),
        .. Replaces(
            Cluster,
            NewCluster,
            Listed,
            "networkProfile.serviceCidr", "networkProfile.serviceCidrs", "networkProfile.dnsServiceIP", "networkProfile.networkMode", "networkProfile.networkPlugin", "networkProfile.networkPluginMode", "networkProfile.podCidr",
            "networkProfile.networkDataplane", "networkProfile.networkPolicy", "networkProfile.outboundType"),
        .. MayReplace(Cluster, "Older builds of the provider replace the cluster for any change of it (pulumi/pulumi-azure-native#4756).", Listed, "networkProfile"),
        .. Refused(Cluster, "Pools that were made with the cluster can't be changed here: add a second system pool as a resource of its own, then take the first out.", Sdk, "agentPoolProfiles"),
        .. Refused(Cluster, "AKS fixes it when the cluster is made.", Memory, "apiServerAccessProfile.enablePrivateCluster", "apiServerAccessProfile.privateDNSZone"),
        .. Refused(Cluster, "It can't be turned off again.", Memory, "oidcIssuerProfile.enabled"),
        .. MayFail(Cluster, "It goes up one minor version at a time, and never back; the control plane and then the pools made with the cluster are upgraded, their nodes one after another.", Docs, "kubernetesVersion"),

        .. Replaces(AgentPool, NewPool, Listed, "vmSize", "gpuInstanceProfile", "networkProfile.nodePublicIPTags", "resourceGroupName", "resourceName", "agentPoolName"),
        .. Refused(AgentPool, NotPlanned, Docs, "scaleSetPriority", "spotMaxPrice", "gpuProfile"),
        .. Refused(AgentPool, NotPlanned, Memory, "maxPods", "osDiskType", "osDiskSizeGB", "availabilityZones", "scaleSetEvictionPolicy", "vnetSubnetID", "podSubnetID", "osType", "kubeletDiskType", "proximityPlacementGroupID", "capacityReservationGroupID", "enableEncryptionAtHost", "kubeletConfig", "linuxOSConfig"),
        .. Drains(AgentPool, "AKS replaces the nodes one after another, each drained before.", Docs, "orchestratorVersion", "osSKU"),
        .. MayFail(AgentPool, "The last system pool can't become one of users.", Docs, "mode"),

        .. Replaces("azure-native:authorization:RoleAssignment", "An assignment is made anew; the right is gone for seconds, and takes minutes to come back everywhere.", Listed, "principalId", "scope"),
        .. Replaces("azure-native:authorization:RoleAssignment", "An assignment of another name is another one.", Memory, "roleAssignmentName"),
        .. Refused("azure-native:authorization:RoleAssignment", "Azure has no change of the role of an assignment: make a new one.", Memory, "roleDefinitionId", "principalType"),
        .. Replaces("azure-native:network:VirtualNetwork", "A network is made anew, with everything in it.", Listed, "location", "resourceGroupName", "virtualNetworkName"),
        .. Replaces("azure-native:network:Subnet", "A subnet of another name is another one.", Memory, "resourceGroupName", "virtualNetworkName", "subnetName"),
        .. MayFail("azure-native:network:Subnet", "The range of a subnet can't be changed while something has an address of it.", Memory, "addressPrefix", "addressPrefixes", "delegations"),
        .. Replaces("azure-native:network:PublicIPAddress", "The public address is another one: who lets in the old one doesn't let in the new one.", Listed, "location", "publicIPAddressVersion", "publicIPPrefix", "sku", "resourceGroupName", "publicIpAddressName"),
        .. Replaces("azure-native:network:PrivateEndpoint", "An endpoint is made anew.", Listed, "subnet", "resourceGroupName", "privateEndpointName"),
        .. Replaces("azure-native:network:NatGateway", "A NAT gateway is made anew: connections to the outside break.", Memory, "resourceGroupName", "natGatewayName", "location"),
        .. Replaces("azure-native:managedidentity:UserAssignedIdentity", "It is another principal: what it may do is granted anew.", Memory, "resourceGroupName", "resourceName", "location"),
        .. Replaces("azure-native:managedidentity:FederatedIdentityCredential", "A credential of another name is another one.", Memory, "resourceGroupName", "resourceName", "federatedIdentityCredentialResourceName"),
        .. Loses("azure-native:resources:ResourceGroup", "A group is made anew, with everything in it.", Listed, "location", "resourceGroupName"),
        .. Loses("azure-native:storage:StorageAccount", "A storage account is made anew, empty.", Listed, "location", "isHnsEnabled", "accountName", "resourceGroupName"),
        .. Loses("azure-native:storage:BlobContainer", "A container of another name is another one, empty.", Memory, "accountName", "containerName", "resourceGroupName"),
        .. Loses("azure-native:storage:FileShare", "A share of another name is another one, empty.", Memory, "accountName", "shareName", "resourceGroupName"),
        .. Replaces("azure-native:containerservice:MaintenanceConfiguration", "A window of another name is another one.", Memory, "resourceGroupName", "resourceName", "configName"),
    ];
}
