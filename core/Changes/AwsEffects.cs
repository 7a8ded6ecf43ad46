using static MlPlatform.Core.Changes.EffectTable;

namespace MlPlatform.Core.Changes;

/// <summary>What replaces resources of AWS, by the provider that Pulumi's is made from.</summary>
static class AwsEffects
{
    const string Cluster = "aws:eks/cluster:Cluster";
    const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    const string Template = "aws:ec2/launchTemplate:LaunchTemplate";

    const string OfCluster = "hashicorp/terraform-provider-aws, internal/service/eks/cluster.go";
    const string OfNodeGroup = "hashicorp/terraform-provider-aws, internal/service/eks/node_group.go";
    const string Memory = "from memory";
    const string Guide = "awsdocs/amazon-eks-user-guide";

    const string NewCluster = "EKS can't change it: the whole cluster is made anew, with everything in it.";
    const string NewGroup = "EKS can't change it: a new node group is made, and all nodes of the old one go.";

    public static readonly IReadOnlyList<ChangeEffect> All =
    [
        .. Replaces(Cluster, NewCluster, OfCluster, "name", "roleArn", "kubernetesNetworkConfig.ipFamily", "kubernetesNetworkConfig.serviceIpv4Cidr", "bootstrapSelfManagedAddons", "accessConfig.bootstrapClusterCreatorAdminPermissions", "outpostConfig.controlPlaneInstanceType", "remoteNetworkConfig"),
        .. MayReplace(Cluster, "Encryption can be turned on and its key be changed; turning it off replaces the cluster.", OfCluster, "encryptionConfig"),
        .. MayFail(Cluster, "EKS takes other subnets only in the same set of zones.", Guide, "vpcConfig.subnetIds"),
        .. MayFail(Cluster, "It moves one way only, from CONFIG_MAP over API_AND_CONFIG_MAP to API.", Guide, "accessConfig.authenticationMode"),
        .. MayFail(Cluster, "It goes up one minor version at a time, and back only within seven days; nodes stay as they are until their own version changes.", Guide, "version"),

        .. Replaces(NodeGroup, NewGroup, OfNodeGroup, "clusterName", "nodeGroupName", "nodeGroupNamePrefix", "nodeRoleArn", "subnetIds", "amiType", "capacityType", "instanceTypes", "diskSize", "remoteAccess", "launchTemplate.id", "launchTemplate.name"),
        .. Drains(NodeGroup, "EKS replaces the nodes one after another, each drained before.", OfNodeGroup, "version", "releaseVersion", "launchTemplate.version"),
        .. MayFail(
            NodeGroup,
            "Where the desired size is the autoscaler's, EKS refuses a minimum above it (\"Minimum capacity can't be greater than desired size\"): first run aws eks update-nodegroup-config --cluster-name CLUSTER --nodegroup-name GROUP --scaling-config desiredSize=MINIMUM.",
            Guide,
            "scalingConfig.minSize"),

        .. Replaces(Template, "A template's name can't be changed.", Memory, "name", "namePrefix"),
        .. Drains(
            Template,
            "It makes a new version of the template; a node group that follows it replaces its nodes one after another.",
            Memory,
            "imageId", "instanceType", "userData", "blockDeviceMappings", "metadataOptions", "networkInterfaces", "vpcSecurityGroupIds", "placement", "capacityReservationSpecification", "instanceMarketOptions", "ebsOptimized", "monitoring", "tagSpecifications"),

        .. Replaces("aws:eks/accessEntry:AccessEntry", "An entry is of one principal and type; who it is of has no access until the new one is there.", Memory, "clusterName", "principalArn", "type"),
        .. Replaces("aws:eks/accessPolicyAssociation:AccessPolicyAssociation", "An association is made anew; the right is gone for seconds.", Memory, "clusterName", "principalArn", "policyArn", "accessScope"),
        .. Replaces("aws:eks/podIdentityAssociation:PodIdentityAssociation", "An identity is of one service account; running pods keep their old one until they start again.", Memory, "clusterName", "namespace", "serviceAccount"),
        .. Of("aws:eks/podIdentityAssociation:PodIdentityAssociation", ChangeConsequence.MayFail, "Running pods keep the old role until they start again.", Guide, false, "roleArn"),
        .. Replaces("aws:eks/addon:Addon", "An add-on is made anew.", Memory, "clusterName", "addonName"),

        .. Replaces("aws:ec2/vpc:Vpc", "A network's range can't be changed: all that is in it is made anew.", Memory, "cidrBlock", "ipv4IpamPoolId"),
        .. Replaces("aws:ec2/subnet:Subnet", "A subnet's range and zone can't be changed: nodes and load balancers in it are in the way of deleting it.", Memory, "vpcId", "cidrBlock", "availabilityZone", "availabilityZoneId"),
        .. Replaces("aws:ec2/natGateway:NatGateway", "A NAT gateway is made anew: connections to the outside break, and its address may be another.", Memory, "subnetId", "allocationId", "connectivityType"),
        .. Replaces("aws:ec2/eip:Eip", "The public address is another one: who lets in the old one doesn't let in the new one.", Memory, "domain", "networkBorderGroup"),
        .. Replaces("aws:ec2/internetGateway:InternetGateway", "It is made anew, and the network cut off meanwhile.", Memory, "vpcId"),
        .. Replaces("aws:ec2/routeTable:RouteTable", "A table is of one network.", Memory, "vpcId"),
        .. Replaces("aws:ec2/route:Route", "A route is made anew: what goes by it is cut off meanwhile.", Memory, "routeTableId", "destinationCidrBlock"),
        .. Replaces("aws:ec2/vpcEndpoint:VpcEndpoint", "An endpoint is made anew.", Memory, "vpcId", "serviceName", "vpcEndpointType"),
        .. Replaces("aws:ec2/securityGroup:SecurityGroup", "A group is made anew, and can't be deleted while something is in it.", Memory, "name", "namePrefix", "description", "vpcId"),
        .. Replaces("aws:ec2/placementGroup:PlacementGroup", "A placement group can't be changed, nor deleted while machines are in it.", Memory, "name", "strategy", "partitionCount", "spreadLevel"),
        .. Replaces("aws:iam/role:Role", "A role of another name is another principal: entries and policies that name it are broken until they are made anew.", Memory, "name", "namePrefix", "path"),
        .. Replaces("aws:iam/policy:Policy", "A policy of another name is made anew.", Memory, "name", "namePrefix", "path", "description"),
        .. Replaces("aws:cloudwatch/logGroup:LogGroup", "Logs that are there stay in the old group, which is deleted.", Memory, "name", "namePrefix", "logGroupClass"),
        .. Replaces("aws:sqs/queue:Queue", "The queue of another name is another one; warnings that are in the old one are lost.", Memory, "name", "namePrefix", "fifoQueue"),
        .. Loses("aws:efs/fileSystem:FileSystem", "A file system is made anew, empty.", Memory, "creationToken", "encrypted", "kmsKeyId", "performanceMode", "availabilityZoneName"),
        .. Replaces("aws:efs/mountTarget:MountTarget", "What mounts the file system there hangs until the new target is there.", Memory, "fileSystemId", "subnetId", "ipAddress"),
        .. Loses("aws:s3/bucket:Bucket", "A bucket of another name is another one, empty.", Memory, "bucket", "bucketPrefix", "objectLockEnabled"),
        .. Loses("aws:s3/bucketV2:BucketV2", "A bucket of another name is another one, empty.", Memory, "bucket", "bucketPrefix", "objectLockEnabled"),
        .. Loses("aws:kms/key:Key", "What was encrypted with the old key can't be read once that is deleted.", Memory, "customerMasterKeySpec", "keyUsage", "multiRegion"),
    ];
}
