using System.Collections.Immutable;
using System.Globalization;
using MlPlatform.Core.Costs;
using MlPlatform.Core.Metrics;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Alerts;

/// <summary>What is recorded of all GPUs and nodes.</summary>
static class FleetRules
{
    /// <summary>All resources of GPUs, slices and shares, as kube-state-metrics writes them.</summary>
    public const string GpuResources = "resource=~\"nvidia_com_.+\"";

    const string Pool = MonitoringPlace.PoolLabel;

    // kube-state-metrics' own name of the label, made the short one.
    const string PoolsOfNodes = $"label_replace(kube_node_labels{{{Pool}!=\"\"}}, \"pool\", \"$1\", \"{Pool}\", \"(.+)\")";

    const string Running = "max by (namespace, pod) (kube_pod_status_phase{phase=\"Running\"} == 1)";

    const string Requested = $"kube_pod_container_resource_requests{{{GpuResources}}} * on (namespace, pod) group_left () {Running}";

    public static RuleGroup Of(PlatformSpec platform, IReadOnlyList<NodePool> pools) => new()
    {
        Name = "mlplatform-fleet",
        Recordings =
        [
            .. pools.Any(pool => pool.IsGpu) ? [Utilization(pools)] : Array.Empty<RecordingRule>(),
            new() { Name = RecordedSeries.PoolNodes, Expression = $"count by (pool) ({PoolsOfNodes})" },
            new() { Name = RecordedSeries.PoolGpus, Expression = $"sum by (pool, resource) (kube_node_status_capacity{{{GpuResources}}} * on (node) group_left (pool) {PoolsOfNodes})" },
            new() { Name = RecordedSeries.NamespaceGpus, Expression = $"sum by (namespace, resource) ({Requested})" },
            new() { Name = RecordedSeries.PoolGpusTaken, Expression = $"sum by (pool, resource) (({Requested}) * on (node) group_left (pool) {PoolsOfNodes})" },
            .. Costs(platform, pools),
        ],
    };

    // NVML has no utilisation of GPUs in MIG mode; the share of time in which the graphics engine was active is told of each slice. A share's is that of the GPU.
    static RecordingRule Utilization(IReadOnlyList<NodePool> pools)
    {
        var parts = new List<string>();
        if (pools.Any(pool => pool is { IsGpu: true, Partition: null }))
            parts.Add("DCGM_FI_DEV_GPU_UTIL{GPU_I_ID=\"\"}");
        if (pools.Any(pool => pool.Partition is not null))
            parts.Add("100 * DCGM_FI_PROF_GR_ENGINE_ACTIVE{GPU_I_ID!=\"\"}");
        return new() { Name = RecordedSeries.GpuUtilization, Expression = string.Join(" or ", parts) };
    }

    static IEnumerable<RecordingRule> Costs(PlatformSpec platform, IReadOnlyList<NodePool> pools)
    {
        var prices = new PriceBook(platform.Cluster, null);
        foreach (var pool in pools.Where(pool => pool.Machines.Count > 0))
        {
            if (prices.Hour(pool.Machines[0], pool.Spec.Capacity == CapacityType.Spot ? CapacityType.Spot : CapacityType.OnDemand) is not { } hour)
                continue;
            yield return new()
            {
                Name = RecordedSeries.PoolCost,
                Expression = $"sum({RecordedSeries.PoolNodes}{{pool=\"{pool.Name}\"}}) * {hour.ToString(CultureInfo.InvariantCulture)}",
                Labels = ImmutableSortedDictionary<string, string>.Empty.Add("pool", pool.Name),
            };
        }
    }
}
