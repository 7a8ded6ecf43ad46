using MlPlatform.Core.Networks;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi.Gcp.Container.Inputs;

namespace MlPlatform.Infra.Gcp.Pools;

/// <summary>How many nodes a pool has, and in which zones. GKE counts nodes by the zone unless it is told a total, and a region has three.</summary>
sealed record PoolSize
{
    /// <summary>The zones of its nodes.</summary>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>Nodes that it starts with in each zone, where it is scaled.</summary>
    public int InitialPerZone { get; init; }

    /// <summary>Nodes in each zone for good; null where it is scaled.</summary>
    public int? FixedPerZone { get; init; }

    /// <summary>Its bounds over all zones; null where it isn't scaled.</summary>
    public NodePoolAutoscalingArgs? Autoscaling { get; init; }

    /// <summary>The size of a pool.</summary>
    public static PoolSize Of(PlatformSpec platform, NodePool pool)
    {
        var spec = pool.Spec;
        var zones = spec.Zones.Count > 0 ? spec.Zones : SubnetPlan.Zones(platform.Cluster);
        if (PoolDefaults.Autoscaler(platform) == AutoscalerKind.None)
        {
            // Each zone has the same number, so that a minimum which the zones don't divide is in as many of them as do.
            var used = Enumerable.Range(1, zones.Count).Last(count => spec.MinNodes % count == 0);
            return new() { Zones = [.. zones.Take(used)], FixedPerZone = spec.MinNodes / used };
        }

        var waits = spec.Capacity is CapacityType.FlexStart or CapacityType.Queued;
        return new()
        {
            Zones = zones,
            // What doesn't come out even is one more a zone for a while; GPUs that aren't there in some zone would fail the pool instead.
            InitialPerZone = waits ? 0 : pool.IsGpu ? spec.MinNodes / zones.Count : (spec.MinNodes + zones.Count - 1) / zones.Count,
            Autoscaling = new NodePoolAutoscalingArgs
            {
                TotalMinNodeCount = spec.MinNodes,
                TotalMaxNodeCount = spec.MaxNodes,
                // GPUs and spot machines are where they are; others are spread.
                LocationPolicy = pool.IsGpu || spec.Capacity != CapacityType.OnDemand ? "ANY" : "BALANCED",
            },
        };
    }
}
