using MlPlatform.Core.Networks;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using Pulumi;
using Pulumi.Kubernetes;

namespace MlPlatform.Components.Clusters;

/// <summary>A cluster that is there already, reached by its kubeconfig.</summary>
public sealed class ExistingCluster : ComponentResource, ICluster
{
    /// <summary>Makes the provider of the cluster.</summary>
    /// <param name="name">Name of the component and of its provider.</param>
    /// <param name="args">Which cluster.</param>
    /// <param name="options">Options of the component.</param>
    public ExistingCluster(string name, ExistingClusterArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:clusters:ExistingCluster", name, options)
    {
        (ClusterName, Cloud, Pools, Registry) = (args.ClusterName, args.Cloud, args.Pools, args.Registry);
        KubeConfig = Output.CreateSecret(args.KubeConfig.ToOutput());
        Provider = new Provider(name, ClusterProvider.Args(ClusterName, KubeConfig), new() { Parent = this });

        RegisterOutputs(new Dictionary<string, object?> { ["clusterName"] = ClusterName });
    }

    /// <inheritdoc />
    public string ClusterName { get; }

    /// <inheritdoc />
    public CloudProvider Cloud { get; }

    /// <inheritdoc />
    public Provider Provider { get; }

    /// <inheritdoc />
    public Output<string> KubeConfig { get; }

    /// <inheritdoc />
    public IReadOnlyList<NodePool> Pools { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, IReadOnlyList<AccessMode>> StorageClasses => CloudStorageClasses.Of(Cloud);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, SharedVolume> FileSystems { get; } = new Dictionary<string, SharedVolume>();

    /// <inheritdoc />
    public RegistrySpec? Registry { get; }

    /// <inheritdoc />
    public LoadBalancing LoadBalancing => LoadBalancing.Of(Cloud);

    /// <summary>None: what made the cluster gives identities, and a stack that found it has no rights there.</summary>
    /// <inheritdoc />
    public WorkloadIdentity? Identify(string name, WorkloadIdentityArgs args, Resource parent) => null;
}
