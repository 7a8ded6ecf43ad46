using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>Which settings a cluster has to have, and what its cloud is called.</summary>
static class Clouds
{
    /// <summary>Whether it is known that the stack makes the cluster.</summary>
    public static bool Makes(Node<ClusterSpec> cluster) => cluster.Knows(nameof(ClusterSpec.Cloud)) && cluster.Spec.Cloud != CloudProvider.Existing;

    /// <summary>Whether it is known that the stack makes the cluster on that cloud.</summary>
    public static bool Makes(Node<ClusterSpec> cluster, CloudProvider cloud) => Makes(cluster) && cluster.Spec.Cloud == cloud;

    /// <summary>Whether it is known that the cluster is there already.</summary>
    public static bool Finds(Node<ClusterSpec> cluster) => cluster.Knows(nameof(ClusterSpec.Cloud)) && cluster.Spec.Cloud == CloudProvider.Existing;

    /// <summary>What the cloud is called.</summary>
    public static string Name(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Aws => "AWS",
        CloudProvider.Gcp => "Google Cloud",
        CloudProvider.Azure => "Azure",
        _ => "a cluster that is there already",
    };

    /// <summary>What its service for clusters is called.</summary>
    public static string Service(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Aws => "EKS",
        CloudProvider.Gcp => "GKE",
        CloudProvider.Azure => "AKS",
        _ => "the cluster",
    };

    /// <summary>A region of it, as an example.</summary>
    public static string ExampleRegion(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Gcp => "us-central1",
        CloudProvider.Azure => "westeurope",
        _ => "us-east-1",
    };

    /// <summary>A machine type without GPUs, as an example.</summary>
    public static string ExampleMachine(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Gcp => "e2-standard-4",
        CloudProvider.Azure => "Standard_D4s_v5",
        _ => "m7i.large",
    };
}
