using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>Taints of spot nodes, and of those that come for a queue. What tolerates none of them stays off machines that are taken back.</summary>
public static class SpotTaints
{
    /// <summary>
    /// GKE's, of its Autopilot and auto-provisioned pools. Pools of one's own get only the label, so that the taint is set with them.
    /// </summary>
    public static readonly NodeTaint Gke = new() { Key = "cloud.google.com/gke-spot", Value = "true", Effect = "NoSchedule" };

    /// <summary>AKS', which it puts on spot pools by itself. It is set with them all the same: else it is a difference to what is there.</summary>
    public static readonly NodeTaint Aks = new() { Key = "kubernetes.azure.com/scalesetpriority", Value = "spot", Effect = "NoSchedule" };

    /// <summary>GKE's, which it puts on nodes of queued provisioning by itself: only what asked for them through the queue tolerates it.</summary>
    public static readonly NodeTaint GkeQueued = new() { Key = "cloud.google.com/gke-queued", Value = "true", Effect = "NoSchedule" };

    internal static IReadOnlyList<NodeTaint> Of(CloudProvider cloud, CapacityType capacity) => (cloud, capacity) switch
    {
        (CloudProvider.Gcp, CapacityType.Spot) => [Gke],
        (CloudProvider.Gcp, CapacityType.Queued) => [GkeQueued],
        (CloudProvider.Azure, CapacityType.Spot) => [Aks],
        _ => [],
    };
}
