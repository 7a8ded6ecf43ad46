using MlPlatform.Components;
using MlPlatform.Components.Clusters;
using MlPlatform.Core;
using MlPlatform.Core.Networks;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using MlPlatform.Infra.Gcp.Apis;
using MlPlatform.Infra.Gcp.ControlPlane;
using MlPlatform.Infra.Gcp.Encryption;
using MlPlatform.Infra.Gcp.Identity;
using MlPlatform.Infra.Gcp.Network;
using MlPlatform.Infra.Gcp.Pools;
using MlPlatform.Infra.Gcp.Storage;
using Pulumi;

namespace MlPlatform.Infra.Gcp;

/// <summary>A GKE cluster with its network, keys, identities, node pools and storage.</summary>
public sealed class GkeCluster : ComponentResource, ICluster
{
    readonly ClusterSpec spec;
    readonly Pulumi.Gcp.Provider gcp;
    readonly GkeControlPlane plane;
    readonly Dictionary<string, GkeBucket> buckets;

    /// <summary>Makes the cluster, from the project's APIs up.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster, its pools and its storage.</param>
    /// <param name="options">Options of the component.</param>
    public GkeCluster(string name, GkeClusterArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:gcp:GkeCluster", Checked.Name(name, options, () => args.RulesHaveRun ? [] : RuleSet.Check(name, args.Platform)), options)
    {
        var platform = args.Platform;
        spec = platform.Cluster;
        ClusterName = spec.Name;
        Registry = platform.Registry;
        Pools = NodePools.Of(platform);
        // With the credentials of another project, what is made is in this one or nowhere.
        gcp = new Pulumi.Gcp.Provider(name, new()
        {
            Project = spec.Account!,
            Region = spec.Region!,
            DefaultLabels = Children.Map(ResourceTags.Of(platform)),
        }, new() { Parent = this });
        ComponentResourceOptions After(params IEnumerable<Resource> resources) => new() { Parent = this, Providers = { gcp }, DependsOn = resources.ToList() };

        var apis = new GkeApis($"{name}-apis", new() { Platform = platform }, After());
        var network = spec.ExistingNetwork is null ? new GkeNetwork($"{name}-network", new() { Cluster = spec }, After(apis)) : null;
        Resource[] ways = network is null ? [] : [network];
        var encryption = new GkeEncryption($"{name}-encryption", new() { Platform = platform }, After(apis));
        var nodes = new GkeNodeIdentity($"{name}-nodes", new() { Cluster = spec }, After(apis));
        var access = new GkeAdministrators($"{name}-administrators", new() { Cluster = spec }, After(apis));
        plane = new GkeControlPlane(
            $"{name}-control-plane",
            new() { Platform = platform, KeyId = encryption.KeyId, NodeServiceAccount = nodes.Email },
            After([apis, .. ways, .. encryption.Grants, nodes]));

        GkeNodePool Pool(NodePool pool, params IEnumerable<Resource> before) => new(
            $"{name}-{pool.Name}",
            new() { Platform = platform, Pool = pool, KeyId = encryption.KeyId, NodeServiceAccount = nodes.Email },
            After([plane.Cluster, .. ways, .. encryption.Grants, nodes, .. before]));
        // Others first: GKE taints a GPU pool only where the cluster has one without already.
        List<GkeNodePool> general = [.. Pools.Where(pool => !pool.IsGpu).Select(pool => Pool(pool))];
        List<GkeNodePool> gpu = [.. Pools.Where(pool => pool.IsGpu).Select(pool => Pool(pool, general))];

        var fileSystems = platform.Storage.FileSystems.Keys.Order(StringComparer.Ordinal).ToDictionary(
            key => key,
            key => new GkeFileSystem($"{name}-{key}", new() { Platform = platform, FileSystem = key, KeyId = encryption.KeyId }, After([apis, .. ways, .. encryption.Grants])));
        FileSystems = fileSystems.ToDictionary(system => system.Key, system => system.Value.Volume);
        buckets = platform.Storage.Buckets.OrderBy(bucket => bucket.Key, StringComparer.Ordinal).ToDictionary(
            bucket => bucket.Value.Name,
            bucket => new GkeBucket($"{name}-{bucket.Key}", new() { Platform = platform, Bucket = bucket.Key, KeyId = encryption.KeyId }, After([apis, .. encryption.Grants])));

        KubeConfig = Output.CreateSecret(GkeKubeConfig.Of(spec, plane.Cluster));
        // What is in the cluster comes after all that it needs, and so goes before any of it on the way down.
        Provider = new Pulumi.Kubernetes.Provider(
            name,
            ClusterProvider.Args(spec.Name, KubeConfig),
            new() { Parent = this, DependsOn = [.. ways, access, plane.Cluster, .. general, .. gpu, .. fileSystems.Values] });

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
    public CloudProvider Cloud => CloudProvider.Gcp;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, IReadOnlyList<AccessMode>> StorageClasses => CloudStorageClasses.Of(Cloud);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, SharedVolume> FileSystems { get; }

    /// <inheritdoc />
    public RegistrySpec? Registry { get; }

    /// <inheritdoc />
    public LoadBalancing LoadBalancing => LoadBalancing.Of(Cloud);

    /// <inheritdoc />
    public WorkloadIdentity? Identify(string name, WorkloadIdentityArgs args, Resource parent)
    {
        // A bucket that the stack makes is there before anybody is let into it.
        var read = args.Reads.Select(bucket => buckets.GetValueOrDefault(bucket.Name)?.Bucket).OfType<Resource>();
        var identity = new GkeWorkloadIdentity(
            name,
            new() { Cluster = spec, Workload = args },
            new() { Parent = parent, Providers = { gcp }, DependsOn = new List<Resource>([plane.Cluster, .. read]) });
        return new() { Annotations = new Dictionary<string, Output<string>> { [GkeWorkloadIdentity.Annotation] = Output.Create(identity.Email) }, Ready = identity };
    }
}
