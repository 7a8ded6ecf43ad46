using MlPlatform.Core.Networks;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Components.Clusters;

/// <summary>A Kubernetes cluster that components run in, wherever it is.</summary>
public interface ICluster
{
    /// <summary>Name of the cluster.</summary>
    string ClusterName { get; }

    /// <summary>Who runs it: what of it is the cloud's follows from that.</summary>
    CloudProvider Cloud { get; }

    /// <summary>The Kubernetes provider of everything in the cluster.</summary>
    Pulumi.Kubernetes.Provider Provider { get; }

    /// <summary>The kubeconfig; always a secret.</summary>
    Output<string> KubeConfig { get; }

    /// <summary>The node pools by name; none where those of an existing cluster are unsaid.</summary>
    IReadOnlyList<NodePool> Pools { get; }

    /// <summary>Storage classes that the cloud's drivers bring, and what their volumes can give; none where they aren't known.</summary>
    IReadOnlyDictionary<string, IReadOnlyList<AccessMode>> StorageClasses { get; }

    /// <summary>File systems that many pods can mount at once, by name.</summary>
    IReadOnlyDictionary<string, SharedVolume> FileSystems { get; }

    /// <summary>The cache that all images are pulled through; null where they come from where they are.</summary>
    RegistrySpec? Registry { get; }

    /// <summary>How the network and the internet reach in.</summary>
    LoadBalancing LoadBalancing { get; }

    /// <summary>What Karpenter is told of the cloud; null where something else adds nodes.</summary>
    KarpenterCloud? Karpenter => null;

    /// <summary>What the controller of load balancers is told of the cloud; null where the cloud runs its own.</summary>
    LoadBalancerCloud? LoadBalancerController => null;

    /// <summary>ARN of the key that volumes are encrypted with; null where the cloud's own default is right.</summary>
    Output<string>? VolumeKey => null;

    /// <summary>
    /// Gives the pods of a service account an identity of the cloud's, with rights of their own; null where the cluster can't.
    /// </summary>
    /// <param name="name">Name of the component that is made for it.</param>
    /// <param name="args">The service account, and what it may do.</param>
    /// <param name="parent">The component that needs it.</param>
    WorkloadIdentity? Identify(string name, WorkloadIdentityArgs args, Resource parent);
}
