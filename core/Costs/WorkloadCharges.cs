using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Costs;

/// <summary>What models and jobs cost beside their share of nodes: volumes and load balancers.</summary>
sealed class WorkloadCharges(PlatformSpec platform, PriceBook prices)
{
    public CostRange Of(PlacedWorkload workload)
    {
        var always = workload.Workload.Spec.Volumes
            .OrderBy(volume => volume.Key, StringComparer.Ordinal)
            .Aggregate(Amount.None, (sum, volume) => sum + Volume(workload, volume.Key, volume.Value));
        if (workload is PlacedModel { Node.Spec.Service.Type: ServiceExposure.InternalLoadBalancer or ServiceExposure.PublicLoadBalancer } model && platform.Cluster.Cloud != CloudProvider.Existing)
            always += ClusterCharges.LoadBalancer(prices, platform.Cluster, model.Node.Spec.Service.Type == ServiceExposure.PublicLoadBalancer);
        var cost = CostRange.Always(always);
        if (workload is PlacedModel)
            return cost;

        // At the maximum all nodes of its pools are there.
        prices.NoteUnknown($"How long {workload.Name} runs isn't declared: below the maximum its nodes aren't counted.");
        return cost with { Expected = cost.Expected + Amount.Unknown };
    }

    Amount Volume(PlacedWorkload workload, string name, VolumeSpec volume)
    {
        if (volume is { StorageClass: null, AccessMode: AccessMode.ReadWriteOnce or AccessMode.ReadWriteOncePod })
            return ClusterCharges.Disk(prices, volume.SizeGiB);
        var what = volume.StorageClass is { } storage ? $"the storage class '{storage}'" : "file storage";
        prices.NoteUnknown($"The price of {what} isn't known: the volume '{name}' of {workload.Name}, {volume.SizeGiB} GiB, isn't counted.");
        return Amount.Unknown;
    }
}
