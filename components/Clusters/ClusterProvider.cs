using Pulumi;
using Pulumi.Kubernetes;

namespace MlPlatform.Components.Clusters;

/// <summary>The settings that the Kubernetes provider has on every cluster.</summary>
public static class ClusterProvider
{
    /// <summary>
    /// Arguments of the provider. The identity of the cluster is its name: without one, a kubeconfig that is unknown at preview
    /// replaces the provider and all that it made. ConfigMaps and Secrets change in place, and fields are owned by server-side apply.
    /// </summary>
    /// <param name="clusterName">Name of the cluster.</param>
    /// <param name="kubeConfig">The kubeconfig, a secret.</param>
    public static ProviderArgs Args(string clusterName, Output<string> kubeConfig) => new()
    {
        KubeConfig = kubeConfig,
        ClusterIdentifier = clusterName,
        EnableConfigMapMutable = true,
        EnableSecretMutable = true,
        EnableServerSideApply = true,
    };
}
