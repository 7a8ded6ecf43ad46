using MlPlatform.Components;
using MlPlatform.Components.Clusters;
using MlPlatform.Core.Networks;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using MlPlatform.Infra.Aws.AddOns;
using MlPlatform.Infra.Aws.ControlPlane;
using MlPlatform.Infra.Aws.Identity;
using MlPlatform.Infra.Aws.Network;
using MlPlatform.Infra.Aws.Pools;
using Pulumi;
using Pulumi.Aws.Inputs;

namespace MlPlatform.Infra.Aws;

/// <summary>An EKS cluster with its network, add-ons and node pools.</summary>
public sealed class EksCluster : ComponentResource, ICluster
{
    /// <summary>Makes the cluster, from the network up.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster and its pools.</param>
    /// <param name="options">Options of the component.</param>
    public EksCluster(string name, EksClusterArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksCluster", Checked.Name(name, options, () => args.RulesHaveRun ? [] : RuleSet.Check(name, args.Platform)), options)
    {
        var spec = args.Platform.Cluster;
        ClusterName = spec.Name;
        Pools = NodePools.Of(args.Platform);
        var region = spec.Region!;
        var aws = new Pulumi.Aws.Provider(name, new()
        {
            Region = region,
            DefaultTags = new ProviderDefaultTagsArgs { Tags = new InputMap<string> { ["mlplatform:cluster"] = spec.Name } },
        }, new() { Parent = this });
        ComponentResourceOptions After(params IEnumerable<Resource> resources) => new() { Parent = this, Providers = { aws }, DependsOn = resources.ToList() };

        var network = new EksNetwork($"{name}-network", new() { Cluster = spec }, After());
        var plane = new EksControlPlane($"{name}-control-plane", new() { Cluster = spec, SubnetIds = network.PrivateSubnetIds }, After());
        var early = new EksAddOns($"{name}-early", new() { Cluster = spec, ClusterName = plane.Cluster.Name, Stage = EksAddOnStage.BeforeNodes }, After());

        var nodeRole = ServiceRole.Make(
            $"{name}-nodes",
            AwsRegions.Partition(region),
            Trust.Nodes(AwsRegions.Partition(region)),
            new() { Parent = this, Provider = aws },
            "AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly", "AmazonSSMManagedInstanceCore");
        var pools = Pools.Select(pool => new EksNodePool($"{name}-{pool.Name}", new()
        {
            Cluster = spec,
            ClusterName = plane.Cluster.Name,
            Pool = pool,
            NodeRoleArn = nodeRole.Role.Arn,
            SubnetIds = network.PrivateSubnetIds,
        }, After([.. network.Ready, .. early.AddOns, .. nodeRole.Attachments]))).ToList();
        var late = new EksAddOns($"{name}-late", new() { Cluster = spec, ClusterName = plane.Cluster.Name, Stage = EksAddOnStage.AfterNodes }, After(pools));

        KubeConfig = Output.CreateSecret(EksKubeConfig.Of(spec.Name, region, plane.Cluster.Endpoint, plane.Cluster.CertificateAuthority.Apply(authority => authority.Data!)));
        // What is in the cluster comes after all that it needs, and so goes before any of it on the way down.
        Provider = new Pulumi.Kubernetes.Provider(
            name,
            ClusterProvider.Args(spec.Name, KubeConfig),
            new() { Parent = this, DependsOn = [.. plane.Access, .. network.Ready, .. pools, .. late.AddOns] });

        RegisterOutputs(new Dictionary<string, object?> { ["clusterName"] = ClusterName });
    }

    /// <inheritdoc />
    public string ClusterName { get; }

    /// <inheritdoc />
    public Pulumi.Kubernetes.Provider Provider { get; }

    /// <inheritdoc />
    public Output<string> KubeConfig { get; }

    /// <inheritdoc />
    public IReadOnlyList<NodePool> Pools { get; }

    /// <inheritdoc />
    public CloudProvider Cloud => CloudProvider.Aws;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, IReadOnlyList<AccessMode>> StorageClasses => CloudStorageClasses.Of(Cloud);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, SharedVolume> FileSystems { get; } = new Dictionary<string, SharedVolume>();

    /// <inheritdoc />
    public LoadBalancing LoadBalancing => LoadBalancing.Of(Cloud);

    /// <inheritdoc />
    public WorkloadIdentity? Identify(string name, WorkloadIdentityArgs args, Resource parent) => null;
}
