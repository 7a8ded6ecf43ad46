using MlPlatform.Core.Pools;
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
        (ClusterName, Pools) = (args.ClusterName, args.Pools);
        KubeConfig = Output.CreateSecret(args.KubeConfig.ToOutput());
        Provider = new Provider(name, ClusterProvider.Args(ClusterName, KubeConfig), new() { Parent = this });

        RegisterOutputs(new Dictionary<string, object?> { ["clusterName"] = ClusterName });
    }

    /// <inheritdoc />
    public string ClusterName { get; }

    /// <inheritdoc />
    public Provider Provider { get; }

    /// <inheritdoc />
    public Output<string> KubeConfig { get; }

    /// <inheritdoc />
    public IReadOnlyList<NodePool> Pools { get; }
}
