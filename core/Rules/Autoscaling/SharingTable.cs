using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Autoscaling;

/// <summary>
/// Which autoscaler knows which sharing. On AWS Cluster Autoscaler is told by tags of its groups what a node offers, so that all of it works
/// there; GKE's knows GKE's own partitions and shares.
/// </summary>
/// <param name="Support">What it makes of it.</param>
/// <param name="Reason">Why, with the source.</param>
sealed record SharingTable(SharingSupport Support, string Reason)
{
    static readonly SharingTable Works = new(SharingSupport.Works, "");

    /// <summary>What the autoscaler of a platform makes of a pool; works where that isn't known.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="pool">A pool of it with GPUs.</param>
    public static SharingTable Of(PlacedPlatform platform, PlacedPool pool)
    {
        var sharing = pool.Pool.Spec.Sharing;
        if (sharing is { Mig: null, TimeSlicing: null, Mps: null })
            return Works;
        var renamed = sharing.Mig is { Strategy: MigStrategy.Mixed } || sharing.TimeSlicing is { RenameByDefault: true };
        // With node auto-provisioning the cloud's own autoscaler adds nodes to the pools of the settings all the same, and further pools beside them. Those of Azure are
        // Karpenter's, which knows no more of shares.
        var kind = platform.AutoscalerKind == AutoscalerKind.NodeAutoProvisioning ? AutoscalerKind.CloudManaged : platform.AutoscalerKind;
        return (kind, pool.Cloud, renamed) switch
        {
            (AutoscalerKind.Karpenter, _, true) when !platform.Node.Spec.Autoscaler.NodeOverlay => new(
                SharingSupport.Broken,
                "Karpenter knows no resource but nvidia.com/gpu and adds no node for any other (kubernetes-sigs/karpenter#729)"),
            (AutoscalerKind.Karpenter, _, false) when !platform.Node.Spec.Autoscaler.NodeOverlay => new(
                SharingSupport.Wasteful,
                "Karpenter counts each nvidia.com/gpu as a whole GPU (kubernetes-sigs/karpenter#729)"),
            (AutoscalerKind.CloudManaged, CloudProvider.Gcp, true) => new(
                SharingSupport.Broken,
                "GKE offers partitions and shares as nvidia.com/gpu, and its autoscaler takes nodes that offer none for unready (kubernetes/autoscaler#8095)"),
            (AutoscalerKind.CloudManaged, CloudProvider.Gcp, false) when PoolDefaults.Driver(pool.Cloud, pool.Pool.Spec) == DriverOwner.Operator => new(
                SharingSupport.Wasteful,
                "GKE's autoscaler reckons with partitions and shares that GKE makes; those of the GPU Operator it doesn't know"),
            (AutoscalerKind.CloudManaged, CloudProvider.Azure, true) => new(
                SharingSupport.Broken,
                "the autoscaler of AKS knows no resource but nvidia.com/gpu, and takes nodes that offer none for unready (Azure/AKS#5161)"),
            (AutoscalerKind.CloudManaged, CloudProvider.Azure, false) => new(
                SharingSupport.Wasteful,
                "the autoscaler of AKS counts the GPUs of the machine, not what they are shared as (Azure/AKS#3427)"),
            _ => Works,
        };
    }

    /// <summary>The pools that an autoscaler adds nodes to, with GPUs, as far as all that matters is known.</summary>
    public static IEnumerable<PlacedPool> Pools(PlacedPlatform platform) =>
        platform.AutoscalerKind is null || !platform.Autoscaler.Knows(nameof(AutoscalerSpec.NodeOverlay))
            ? []
            : platform.Pools.Where(pool => pool is { IsResolved: true, Pool.IsGpu: true, Scales: true }
                && pool.Node.Knows(nameof(NodePoolSpec.MinNodes), nameof(NodePoolSpec.MaxNodes), nameof(NodePoolSpec.Driver)));
}
