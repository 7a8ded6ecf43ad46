using MlPlatform.Components;
using MlPlatform.Components.Clusters;
using MlPlatform.Core;
using MlPlatform.Core.Networks;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using MlPlatform.Infra.Aws.AddOns;
using MlPlatform.Infra.Aws.Autoscaling;
using MlPlatform.Infra.Aws.ControlPlane;
using MlPlatform.Infra.Aws.Encryption;
using MlPlatform.Infra.Aws.Identity;
using MlPlatform.Infra.Aws.LoadBalancers;
using MlPlatform.Infra.Aws.Logs;
using MlPlatform.Infra.Aws.Network;
using MlPlatform.Infra.Aws.Pools;
using MlPlatform.Infra.Aws.Storage;
using Pulumi;
using Pulumi.Aws.Inputs;

namespace MlPlatform.Infra.Aws;

/// <summary>An EKS cluster with its network, add-ons, node pools and storage.</summary>
public sealed class EksCluster : ComponentResource, ICluster
{
    readonly ClusterSpec spec;
    readonly Pulumi.Aws.Provider aws;
    readonly EksControlPlane plane;
    readonly IReadOnlyList<Resource> early;

    /// <summary>Makes the cluster, from the network up.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster and its pools.</param>
    /// <param name="options">Options of the component.</param>
    public EksCluster(string name, EksClusterArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksCluster", Checked.Name(name, options, () => args.RulesHaveRun ? [] : RuleSet.Check(name, args.Platform)), options)
    {
        var platform = args.Platform;
        spec = platform.Cluster;
        ClusterName = spec.Name;
        Registry = platform.Registry;
        Pools = NodePools.Of(platform);
        StorageClasses = CloudStorageClasses.Of(platform);
        aws = new Pulumi.Aws.Provider(name, ProviderOf(platform), new() { Parent = this });

        var network = NetworkOf(name, platform);
        VpcId = network.VpcId.ToOutput();
        var key = new EksKey($"{name}-key", new() { Cluster = spec, Use = EksKeyUse.Cluster }, After());
        plane = new EksControlPlane($"{name}-control-plane", new() { Cluster = spec, Subnets = network.Subnets, KeyArn = key.Key.Arn }, After());
        var addOns = new EksAddOnsArgs { Cluster = spec, ClusterName = plane.Cluster.Name, KeyArn = key.Key.Arn, Stage = EksAddOnStage.BeforeNodes, FileSystems = platform.Storage.FileSystems.Count > 0 };
        early = new EksAddOns($"{name}-early", addOns, After()).AddOns;
        var logs = spec.NodeLogs ? new EksNodeLogs($"{name}-logs", new() { Cluster = spec, KeyArn = key.Key.Arn }, After()).Groups : [];

        var nodeRole = ServiceRole.Make($"{name}-nodes", AwsScope.Of(spec), Trust.Nodes(AwsScope.Of(spec)), new() { Parent = this, Provider = aws }, NodeRole.Policies);
        var pools = Pools.Where(pool => !NodePools.AreKarpenters(platform, pool.Spec)).Select(pool => new EksNodePool($"{name}-{pool.Name}", new()
        {
            Cluster = spec,
            ClusterName = plane.Cluster.Name,
            Pool = pool,
            NodeRoleArn = nodeRole.Role.Arn,
            Subnets = network.Subnets,
            SecurityGroupId = plane.SecurityGroupId,
            KeyArn = key.Key.Arn,
            Tags = ResourceTags.Of(platform, pool.Name),
        }, After([.. network.Ready, .. early, .. nodeRole.Attachments]))).ToList();
        var late = new EksAddOns($"{name}-late", addOns with { Stage = EksAddOnStage.AfterNodes }, After([.. pools.Select(pool => pool.NodeGroup), .. logs])).AddOns;
        var autoscaling = AutoscalingOf(name, platform, network, key);
        var balancing = new EksLoadBalancing($"{name}-load-balancing", new() { Cluster = spec, ClusterName = plane.Cluster.Name }, After(early));
        LoadBalancerController = new() { Region = spec.Region!, VpcId = VpcId, Ready = balancing.Ready };
        VolumeKey = key.Key.Arn;
        StorageOf(name, platform, network);

        KubeConfig = Output.CreateSecret(EksKubeConfig.Of(spec.Name, spec.Region!, plane.Cluster.Endpoint, plane.Cluster.CertificateAuthority.Apply(authority => authority.Data!)));
        // What is in the cluster comes after all that it needs, and so goes before any of it on the way down.
        Provider = new Pulumi.Kubernetes.Provider(
            name,
            ClusterProvider.Args(spec.Name, KubeConfig),
            new() { Parent = this, DependsOn = [.. plane.Access, .. network.Ready, .. early, .. pools, .. late, .. autoscaling, .. balancing.Ready, .. FileSystems.Values.SelectMany(volume => volume.Ready)] });

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
    public IReadOnlyDictionary<string, IReadOnlyList<AccessMode>> StorageClasses { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, SharedVolume> FileSystems { get; private set; } = new Dictionary<string, SharedVolume>();

    /// <inheritdoc />
    public RegistrySpec? Registry { get; }

    /// <inheritdoc />
    public LoadBalancing LoadBalancing => LoadBalancing.Of(Cloud);

    /// <summary>The VPC: a controller in a pod can't ask the metadata of its node for it.</summary>
    public Output<string> VpcId { get; }

    /// <inheritdoc />
    public KarpenterCloud? Karpenter { get; private set; }

    /// <inheritdoc />
    public LoadBalancerCloud? LoadBalancerController { get; }

    /// <inheritdoc />
    public Output<string>? VolumeKey { get; }

    /// <summary>A role by EKS Pod Identity. None for pods that read buckets of other clouds only: a role of AWS has no rights there.</summary>
    /// <inheritdoc />
    public WorkloadIdentity? Identify(string name, WorkloadIdentityArgs args, Resource parent)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Reads.Count > 0 && BucketAccess.OnAws(args.Reads).Count == 0) return null;
        var identity = new EksPodIdentity(name, new()
        {
            Cluster = spec,
            ClusterName = plane.Cluster.Name,
            Namespace = args.Namespace,
            ServiceAccount = args.ServiceAccount,
            Reads = args.Reads,
        }, CustomOptions(parent, early));
        return new() { Ready = identity.Association };
    }

    ComponentResourceOptions After(params IEnumerable<Resource> resources) => CustomOptions(this, resources);

    ComponentResourceOptions CustomOptions(Resource parent, IEnumerable<Resource> resources) => new() { Parent = parent, Providers = { aws }, DependsOn = resources.ToList() };

    // With the credentials of another account nothing is made.
    static Pulumi.Aws.ProviderArgs ProviderOf(PlatformSpec platform)
    {
        var provider = new Pulumi.Aws.ProviderArgs
        {
            Region = platform.Cluster.Region!,
            DefaultTags = new ProviderDefaultTagsArgs { Tags = Children.Map(ResourceTags.Of(platform)) },
        };
        if (platform.Cluster.Account is { } account) provider.AllowedAccountIds = [account];
        return provider;
    }

    NetworkPlace NetworkOf(string name, PlatformSpec platform) => spec.ExistingNetwork is { } existing
        ? NetworkPlace.Of(existing, spec)
        : NetworkPlace.Of(new EksNetwork(
            $"{name}-network",
            new() { Cluster = spec, Endpoints = EndpointServices.Of(platform), Karpenter = PoolDefaults.Autoscaler(platform) == AutoscalerKind.Karpenter },
            After()));

    IReadOnlyList<Resource> AutoscalingOf(string name, PlatformSpec platform, NetworkPlace network, EksKey key)
    {
        switch (PoolDefaults.Autoscaler(platform))
        {
            case AutoscalerKind.ClusterAutoscaler:
                return new EksClusterAutoscaler($"{name}-autoscaler", new() { Cluster = spec, ClusterName = plane.Cluster.Name }, After(early)).Ready;
            case AutoscalerKind.Karpenter:
                Karpenter = new EksKarpenter($"{name}-karpenter", new()
                {
                    Cluster = spec,
                    ClusterName = plane.Cluster.Name,
                    ClusterEndpoint = plane.Cluster.Endpoint,
                    SecurityGroupId = plane.SecurityGroupId,
                    Subnets = network.Subnets,
                    KeyArn = key.Key.Arn,
                }, After(early)).Settings;
                return Karpenter.Ready;
            default:
                return [];
        }
    }

    void StorageOf(string name, PlatformSpec platform, NetworkPlace network)
    {
        var storage = platform.Storage;
        if (storage.FileSystems.Count == 0 && storage.Buckets.Count == 0) return;
        // What is stored outlives the cluster, and so does its key.
        var key = new EksKey($"{name}-storage-key", new() { Cluster = spec, Use = EksKeyUse.Storage }, After());
        if (storage.Buckets.Count > 0) _ = new EksBuckets($"{name}-buckets", new() { Cluster = spec, Buckets = storage.Buckets, KeyArn = key.Key.Arn }, After());
        if (storage.FileSystems.Count == 0) return;
        FileSystems = new EksFileSystems($"{name}-files", new()
        {
            Cluster = spec,
            FileSystems = storage.FileSystems,
            VpcId = network.VpcId,
            Subnets = network.Subnets,
            SecurityGroupId = plane.SecurityGroupId,
            KeyArn = key.Key.Arn,
        }, After()).Volumes;
    }
}
