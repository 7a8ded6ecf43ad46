using MlPlatform.Components.Clusters;
using MlPlatform.Core.Networks;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using Pulumi;

namespace MlPlatform.Components.Tests.Clusters;

/// <summary>A cluster as EKS gives it to components, without a cloud.</summary>
sealed class OnAws(PlatformSpec platform, bool karpenter = false) : ICluster
{
    readonly ExistingCluster cluster = new(platform.Cluster.Name, new() { ClusterName = platform.Cluster.Name, KubeConfig = "apiVersion: v1", Cloud = platform.Cluster.Cloud, Pools = NodePools.Of(platform) });

    /// <summary>A platform with one pool for what isn't a model, and those of a test.</summary>
    public static PlatformSpec Platform(params IEnumerable<(string Name, NodePoolSpec Pool)> pools) => new()
    {
        Environment = EnvironmentKind.Dev,
        Cluster = new()
        {
            Name = "dev",
            Cloud = CloudProvider.Aws,
            Account = "111122223333",
            Region = "us-east-1",
            PublicAccessCidrs = ["203.0.113.0/24"],
            Administrators = new Dictionary<string, string> { ["ci"] = "arn:aws:iam::111122223333:role/deploy" },
        },
        Pools = new Dictionary<string, NodePoolSpec>(pools.Select(pool => KeyValuePair.Create(pool.Name, pool.Pool))) { ["general"] = new() { MachineTypes = ["m7i.2xlarge"], MinNodes = 3, MaxNodes = 3 } },
    };

    public string ClusterName => cluster.ClusterName;

    public CloudProvider Cloud => cluster.Cloud;

    public Pulumi.Kubernetes.Provider Provider => cluster.Provider;

    public Output<string> KubeConfig => cluster.KubeConfig;

    public IReadOnlyList<NodePool> Pools => cluster.Pools;

    public IReadOnlyDictionary<string, IReadOnlyList<AccessMode>> StorageClasses => CloudStorageClasses.Of(platform);

    public IReadOnlyDictionary<string, SharedVolume> FileSystems => platform.Storage.FileSystems.ToDictionary(
        files => files.Key,
        files => new SharedVolume { Driver = "efs.csi.aws.com", Handle = Output.Create("fs-0abc::fsap-0abc"), SizeGiB = files.Value.SizeGiB });

    public RegistrySpec? Registry => platform.Registry;

    public LoadBalancing LoadBalancing => LoadBalancing.Of(Cloud);

    public LoadBalancerCloud? LoadBalancerController { get; } = new() { Region = "us-east-1", VpcId = Output.Create("vpc-0abc"), Ready = [] };

    public Output<string>? VolumeKey { get; } = Output.Create("arn:aws:kms:us-east-1:111122223333:key/1");

    public KarpenterCloud? Karpenter { get; } = karpenter
        ? new()
        {
            ClusterName = platform.Cluster.Name,
            ClusterEndpoint = Output.Create("https://example.com"),
            QueueName = "dev-karpenter",
            NodeRoleName = "dev-karpenter-nodes",
            SubnetsAreTagged = platform.Cluster.ExistingNetwork is null,
            Subnets = new Dictionary<string, Input<string>> { ["us-east-1a"] = "subnet-0a", ["us-east-1b"] = "subnet-0b" },
            SecurityGroupId = Output.Create("sg-0abc"),
            KeyArn = Output.Create("arn:aws:kms:us-east-1:111122223333:key/1"),
            Ready = [],
        }
        : null;

    public WorkloadIdentity? Identify(string name, WorkloadIdentityArgs args, Resource parent) => null;
}
