using MlPlatform.Core.Pools;
using Pulumi;

namespace MlPlatform.Components.Clusters;

/// <summary>A Kubernetes cluster that components run in, wherever it is.</summary>
public interface ICluster
{
    /// <summary>Name of the cluster.</summary>
    string ClusterName { get; }

    /// <summary>The Kubernetes provider of everything in the cluster.</summary>
    Pulumi.Kubernetes.Provider Provider { get; }

    /// <summary>The kubeconfig; always a secret.</summary>
    Output<string> KubeConfig { get; }

    /// <summary>The node pools by name; none where those of an existing cluster are unsaid.</summary>
    IReadOnlyList<NodePool> Pools { get; }
}
