using MlPlatform.Components;
using MlPlatform.Components.Clusters;
using MlPlatform.Core;
using MlPlatform.Core.Networks;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using MlPlatform.Infra.Azure.ControlPlane;
using MlPlatform.Infra.Azure.Encryption;
using MlPlatform.Infra.Azure.Identity;
using MlPlatform.Infra.Azure.Logs;
using MlPlatform.Infra.Azure.Network;
using MlPlatform.Infra.Azure.Pools;
using MlPlatform.Infra.Azure.Storage;
using Pulumi;
using Pulumi.AzureNative.Resources;

namespace MlPlatform.Infra.Azure;

/// <summary>An AKS cluster with its network, identities, keys, logs, node pools and storage, in a resource group of its own.</summary>
public sealed class AksCluster : ComponentResource, ICluster
{
    readonly AksClusterArgs args;
    readonly Pulumi.AzureNative.Provider azure;
    readonly AksControlPlane plane;

    /// <summary>Makes the cluster, from the resource group up.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster and its pools.</param>
    /// <param name="options">Options of the component.</param>
    public AksCluster(string name, AksClusterArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:azure:AksCluster", Checked.Name(name, options, () => args.RulesHaveRun ? [] : RuleSet.Check(name, args.Platform)), options)
    {
        this.args = args;
        var (platform, spec) = (args.Platform, args.Platform.Cluster);
        ClusterName = spec.Name;
        Registry = platform.Registry;
        Pools = NodePools.Of(platform);
        // With the credentials of another subscription nothing is made.
        azure = new(name, new() { SubscriptionId = spec.Account!, Location = spec.Region! }, new() { Parent = this });
        ComponentResourceOptions After(params IEnumerable<Resource> resources) => new() { Parent = this, Providers = { azure }, DependsOn = resources.ToList() };

        var group = new ResourceGroup(
            name,
            new() { ResourceGroupName = spec.Name, Location = spec.Region!, Tags = Children.Map(ResourceTags.Of(platform)) },
            new() { Parent = this, Provider = azure });
        List<Resource> network = spec.ExistingNetwork is null ? [new AksNetwork($"{name}-network", new() { Platform = platform }, After(group))] : [];
        var identity = new AksIdentity($"{name}-identity", new() { Platform = platform }, After([group, .. network]));
        var encryption = new AksEncryption($"{name}-encryption", new() { Platform = platform, ControlPlanePrincipalId = identity.ControlPlane.PrincipalId }, After(group));
        var logs = new AksLogs($"{name}-logs", new() { Platform = platform }, After(group));
        plane = new AksControlPlane(
            $"{name}-control-plane",
            new() { Platform = platform, Identity = identity, EtcdKey = encryption.EtcdKey },
            After([group, .. network, identity, encryption, logs]));

        var first = FirstPool.In(platform).Name;
        List<Resource> pools = [.. Pools.Where(pool => pool.Name != first).Select(pool =>
            new AksNodePool($"{name}-{pool.Name}", new() { Platform = platform, Pool = pool }, After([.. network, identity, plane.Cluster])))];
        ComponentResourceOptions AfterKeys() => After([group, .. network, encryption]);
        var files = platform.Storage.FileSystems.Keys.Order(StringComparer.Ordinal)
            .ToDictionary(key => key, key => new AksFileSystem($"{name}-files-{key}", new() { Platform = platform, FileSystem = key }, AfterKeys()));
        FileSystems = files.ToDictionary(file => file.Key, file => file.Value.Volume);
        List<Resource> buckets = [.. platform.Storage.Buckets.Keys.Order(StringComparer.Ordinal)
            .Select(key => new AksBucket($"{name}-bucket-{key}", new() { Platform = platform, Bucket = key }, AfterKeys()))];

        KubeConfig = Output.CreateSecret(AksKubeConfig.Of(spec.Name, spec.Name, plane.Cluster, plane));
        // What is in the cluster comes after all that it needs, and so goes before any of it on the way down.
        Provider = new Pulumi.Kubernetes.Provider(
            name,
            ClusterProvider.Args(spec.Name, KubeConfig),
            new() { Parent = this, DependsOn = [group, .. network, identity, encryption, logs, plane, .. pools, .. files.Values, .. buckets] });

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
    public CloudProvider Cloud => CloudProvider.Azure;

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
        var identity = new AksWorkloadIdentity(
            name,
            new() { Platform = this.args.Platform, IssuerUrl = plane.IssuerUrl, Workload = args },
            new() { Parent = parent, Providers = { azure }, DependsOn = { plane.Cluster } });
        return new()
        {
            Annotations = new Dictionary<string, Output<string>> { ["azure.workload.identity/client-id"] = identity.ClientId },
            PodLabels = new Dictionary<string, string> { ["azure.workload.identity/use"] = "true" },
            Ready = identity,
        };
    }
}
