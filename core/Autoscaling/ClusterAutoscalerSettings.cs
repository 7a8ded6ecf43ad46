using MlPlatform.Core.Capacity;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Autoscaling;

/// <summary>What Cluster Autoscaler is told, as it follows from a platform.</summary>
public static class ClusterAutoscalerSettings
{
    // Its own default; what a node of ours takes is doubled, since a restart to cut GPUs and a slow cloud come on top.
    const int LeastProvisionMinutes = 15;

    /// <summary>Its image without a tag.</summary>
    public const string Image = "registry.k8s.io/autoscaling/cluster-autoscaler";

    /// <summary>
    /// The tag of its image: it simulates the scheduler, and so has the version of the cluster. The newest patch of each that was seen in kubernetes/autoscaler on 2026-08-22, else the
    /// first one of the minor version, which there always is.
    /// </summary>
    /// <param name="kubernetesVersion">That of the cluster, <c>major.minor</c>.</param>
    public static string Tag(string kubernetesVersion) => kubernetesVersion switch
    {
        "1.34" => "v1.34.5",
        "1.35" => "v1.35.2",
        "1.36" => "v1.36.1",
        _ => $"v{kubernetesVersion}.0",
    };

    /// <summary>Its flags, by name.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="pools">Its pools.</param>
    public static IReadOnlyDictionary<string, string> Flags(PlatformSpec platform, IReadOnlyList<NodePool> pools)
    {
        ArgumentNullException.ThrowIfNull(platform);
        var slowest = pools.Select(pool => TimeToCapacity.NodeSeconds(platform.Cluster.Cloud, pool)).DefaultIfEmpty(0).Max();
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["balance-similar-node-groups"] = "true",
            ["expander"] = "priority,least-waste",
            ["max-node-provision-time"] = $"{Math.Max(LeastProvisionMinutes, (int)Math.Ceiling(2 * slowest / 60))}m",
            ["scale-down-unneeded-time"] = $"{platform.Autoscaler.ScaleDownMinutes}m",
            ["scan-interval"] = $"{platform.Autoscaler.ScanSeconds}s",
            // GPU nodes run agents of NVIDIA's operator, and models keep scratch files on the node: with either, such a node would never be taken away.
            ["skip-nodes-with-local-storage"] = "false",
            ["skip-nodes-with-system-pods"] = "false",
        };
    }
}
