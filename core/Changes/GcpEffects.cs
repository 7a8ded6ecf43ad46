using static MlPlatform.Core.Changes.EffectTable;

namespace MlPlatform.Core.Changes;

/// <summary>What replaces resources of Google Cloud, by the provider that Pulumi's is made from.</summary>
static class GcpEffects
{
    const string Cluster = "gcp:container/cluster:Cluster";
    const string NodePool = "gcp:container/nodePool:NodePool";
    const string Subnetwork = "gcp:compute/subnetwork:Subnetwork";

    const string OfCluster = "hashicorp/terraform-provider-google-beta, services/container/resource_container_cluster.go";
    const string OfNodes = "hashicorp/terraform-provider-google-beta, services/container/node_config.go";
    const string Toolkit = "GoogleCloudPlatform/cluster-toolkit, modules/compute/gke-node-pool";
    const string Memory = "from memory";

    const string NewCluster = "GKE can't change it: the whole cluster is made anew, with everything in it, and only once its deletion protection is off.";
    const string NewPool = "GKE can't change it: a new pool is made, and all nodes of the old one go.";
    const string OneByOne = "GKE replaces the nodes one after another, each drained before.";

    public static readonly IReadOnlyList<ChangeEffect> All =
    [
        .. Replaces(Cluster, NewCluster, OfCluster, "name", "location"),
        .. Replaces(Cluster, NewCluster, Memory, "project", "network", "subnetwork", "networkingMode", "ipAllocationPolicy", "datapathProvider", "defaultMaxPodsPerNode", "initialNodeCount", "privateClusterConfig.masterIpv4CidrBlock", "privateClusterConfig.privateEndpointSubnetwork", "enableMultiNetworking", "nodeConfig", "confidentialNodes"),
        .. MayFail(Cluster, "It must be off, and that applied, before the cluster can be replaced or deleted.", OfCluster, "deletionProtection"),
        .. MayFail(Cluster, "It goes up one minor version at a time, and never back; nodes stay as they are until their own version changes.", Memory, "minMasterVersion"),

        .. Replaces(NodePool, NewPool, Memory, "name", "namePrefix", "cluster", "location", "project", "maxPodsPerNode", "placementPolicy", "queuedProvisioning", "networkConfig.podRange", "networkConfig.createPodRange", "networkConfig.podIpv4CidrBlock", "networkConfig.additionalNodeNetworkConfigs", "networkConfig.additionalPodNetworkConfigs", "networkConfig.acceleratorNetworkProfile"),
        .. Replaces(NodePool, "It is the number that the pool begins with: leave it out of what is compared (ignoreChanges), or the pool is made anew.", Toolkit, "initialNodeCount"),
        .. Replaces(
            NodePool,
            NewPool,
            OfNodes,
            "nodeConfig.guestAccelerators", "nodeConfig.spot", "nodeConfig.preemptible", "nodeConfig.reservationAffinity", "nodeConfig.serviceAccount", "nodeConfig.oauthScopes", "nodeConfig.metadata", "nodeConfig.minCpuPlatform",
            "nodeConfig.localSsdCount", "nodeConfig.ephemeralStorageLocalSsdConfig", "nodeConfig.localNvmeSsdBlockConfig", "nodeConfig.secondaryBootDisks", "nodeConfig.shieldedInstanceConfig", "nodeConfig.bootDiskKmsKey", "nodeConfig.sandboxConfig"),
        .. Replaces(NodePool, NewPool, Memory, "nodeConfig.flexStart", "nodeConfig.maxRunDuration", "nodeConfig.advancedMachineFeatures", "nodeConfig.hostMaintenancePolicy", "nodeConfig.confidentialNodes", "nodeConfig.gpudirectStrategy"),
        .. Drains(NodePool, OneByOne, OfNodes, "nodeConfig.machineType", "nodeConfig.diskSizeGb", "nodeConfig.diskType", "nodeConfig.bootDisk", "nodeConfig.imageType", "nodeConfig.gcfsConfig", "nodeConfig.gvnic", "nodeConfig.storagePools", "nodeConfig.workloadMetadataConfig", "nodeConfig.kubeletConfig", "nodeConfig.linuxNodeConfig", "nodeConfig.containerdConfig", "nodeConfig.loggingVariant"),
        .. Drains(NodePool, OneByOne, Memory, "version"),
        .. MayFail(NodePool, "Nodes in a zone that is taken out go at once, with what runs on them.", Memory, "nodeLocations"),

        .. Replaces("gcp:compute/network:Network", "A network is made anew, with everything in it.", Memory, "name", "autoCreateSubnetworks", "networkProfile", "project"),
        .. Replaces(Subnetwork, "A subnet is made anew: the cluster in it is in the way of deleting it.", Memory, "name", "network", "region", "purpose", "project"),
        .. MayReplace(Subnetwork, "A range that grows is changed in place; any other replaces the subnet.", Memory, "ipCidrRange"),
        .. MayFail(Subnetwork, "A secondary range that pods or Services have can't be taken away.", Memory, "secondaryIpRanges"),
        .. Replaces("gcp:compute/router:Router", "A router is made anew, and with it the way out.", Memory, "name", "network", "region"),
        .. Replaces("gcp:compute/routerNat:RouterNat", "NAT is made anew: connections to the outside break.", Memory, "name", "router", "region"),
        .. Replaces("gcp:compute/firewall:Firewall", "A rule is made anew.", Memory, "name", "network", "direction"),
        .. Replaces("gcp:compute/resourcePolicy:ResourcePolicy", "A policy can't be changed, nor deleted while machines are placed by it.", Memory, "name", "region", "groupPlacementPolicy", "workloadPolicy"),
        .. Replaces("gcp:serviceaccount/account:Account", "It is another principal: what it may do is granted anew.", Memory, "accountId", "project"),
        .. Replaces("gcp:projects/iAMMember:IAMMember", "A grant is made anew; the right is gone for seconds.", Memory, "project", "role", "member", "condition"),
        .. Replaces("gcp:serviceaccount/iAMMember:IAMMember", "A grant is made anew; the right is gone for seconds.", Memory, "serviceAccountId", "role", "member", "condition"),
        .. Replaces("gcp:storage/bucketIAMMember:BucketIAMMember", "A grant is made anew; the right is gone for seconds.", Memory, "bucket", "role", "member", "condition"),
        .. Loses("gcp:storage/bucket:Bucket", "A bucket is made anew, empty.", Memory, "name", "location", "project", "hierarchicalNamespace"),
        .. Loses("gcp:filestore/instance:Instance", "A file system is made anew, empty.", Memory, "name", "location", "zone", "tier", "networks", "kmsKeyName", "protocol"),
        .. MayFail("gcp:filestore/instance:Instance", "A file system grows, and of some tiers never shrinks.", Memory, "fileShares"),
        .. Loses("gcp:kms/cryptoKey:CryptoKey", "What was encrypted with the old key can't be read without it.", Memory, "name", "keyRing", "purpose"),
    ];
}
