using MlPlatform.Components.Autoscaling;
using MlPlatform.Components.Fabric;
using MlPlatform.Components.LoadBalancers;
using MlPlatform.Components.Metrics;
using MlPlatform.Components.Storage;
using MlPlatform.Core.Autoscaling;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using Pulumi;

namespace MlPlatform.Components.Platforms;

/// <summary>What models stand on: storage, load balancers, metrics for autoscalers, and what adds nodes.</summary>
static class PlatformGround
{
    /// <summary>Makes it, and tells what came of it.</summary>
    /// <param name="name">Prefix of the components.</param>
    /// <param name="args">The cluster and the platform.</param>
    /// <param name="parent">The component that they are of.</param>
    public static IReadOnlyList<Resource> Make(string name, PlatformArgs args, Resource parent)
    {
        var (cluster, platform, child) = (args.Cluster, args.Platform, new ComponentResourceOptions { Parent = parent });
        var made = new List<Resource>();
        if (MadeStorageClasses.Of(platform).Count > 0) made.Add(new StorageClasses($"{name}-storage", new() { Cluster = cluster, Platform = platform }, child));
        if (cluster.LoadBalancerController is not null) made.Add(new LoadBalancerController($"{name}-load-balancers", new() { Cluster = cluster }, child));
        if (cluster.Pools.Any(pool => EfaInterfaces.Count(pool) > 0)) made.Add(new EfaDevicePlugin($"{name}-efa", new() { Cluster = cluster }, child));
        if (ClusterAutoscaler.IsFor(platform)) made.Add(new ClusterAutoscaler($"{name}-autoscaler", new() { Cluster = cluster, Platform = platform }, child));
        if (cluster.Karpenter is not null) made.Add(new Karpenter($"{name}-karpenter", new() { Cluster = cluster, Platform = platform }, child));
        switch (platform.Monitoring.Adapter)
        {
            case MetricsAdapter.Keda:
                made.Add(new Keda($"{name}-keda", new() { Cluster = cluster }, child));
                break;
            case MetricsAdapter.PrometheusAdapter:
                made.Add(new PrometheusAdapter($"{name}-prometheus-adapter", new() { Cluster = cluster }, child));
                break;
        }

        if (SpareNode.Of(cluster.Cloud, cluster.Pools).Count > 0)
            made.Add(new SpareCapacity($"{name}-spare", new() { Cluster = cluster, Platform = platform }, new() { Parent = parent, DependsOn = [.. made] }));
        return made;
    }
}
