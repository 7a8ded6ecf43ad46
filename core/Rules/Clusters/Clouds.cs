using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>Which settings a cluster has to have.</summary>
static class Clouds
{
    /// <summary>Whether it is known that the stack makes the cluster.</summary>
    public static bool Makes(Node<ClusterSpec> cluster) => cluster.Knows(nameof(ClusterSpec.Cloud)) && cluster.Spec.Cloud != CloudProvider.Existing;

    /// <summary>Whether it is known that the cluster is there already.</summary>
    public static bool Finds(Node<ClusterSpec> cluster) => cluster.Knows(nameof(ClusterSpec.Cloud)) && cluster.Spec.Cloud == CloudProvider.Existing;
}
