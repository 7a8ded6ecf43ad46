using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Components.Clusters;

/// <summary>Arguments of <see cref="ExistingCluster"/>.</summary>
public sealed record ExistingClusterArgs
{
    /// <summary>Name of the cluster, its identity for the Kubernetes provider: while it stays, no new kubeconfig replaces anything.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The kubeconfig. It is made a secret if it isn't one.</summary>
    public required Input<string> KubeConfig { get; init; }

    /// <summary>
    /// Who runs it.
    /// Default: unsaid; nothing is then concluded about its storage classes and load balancers.
    /// </summary>
    public CloudProvider Cloud { get; init; } = CloudProvider.Existing;

    /// <summary>
    /// The cache that all images are pulled through.
    /// Default: none; they come from where they are.
    /// </summary>
    public RegistrySpec? Registry { get; init; }

    /// <summary>
    /// The node pools of the cluster, whose nodes carry their labels and taints.
    /// Default: none; models then go to any node that has a GPU.
    /// </summary>
    public IReadOnlyList<NodePool> Pools { get; init; } = [];
}
