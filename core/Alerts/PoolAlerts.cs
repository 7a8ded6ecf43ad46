using System.Collections.Immutable;
using MlPlatform.Core.Metrics;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Alerts;

/// <summary>What is wrong with nodes, as their pools would have them.</summary>
static class PoolAlerts
{
    // A new node offers no GPU until its driver and device plugin are up, and one that is being cut anew restarts meanwhile.
    const int GpusMissingSeconds = 1200;

    public static RuleGroup Of(IReadOnlyList<NodePool> pools) => new()
    {
        Name = "mlplatform-pools",
        Alerts = [.. pools.Where(pool => pool.IsGpu).SelectMany(Missing), .. pools.Any(pool => pool.IsGpu) ? [ExporterDown] : Array.Empty<AlertRule>(), .. Interrupted(pools)],
    };

    static AlertRule ExporterDown { get; } = new()
    {
        // By node: absent() fires on an empty pool, and misses one of two.
        Name = "DcgmExporterDown",
        Expression = $"count by (node) (kube_node_status_capacity{{{FleetRules.GpuResources}}} > 0) unless on (node) (up{{job=\"nvidia-dcgm-exporter\"}} == 1)",
        ForSeconds = 600,
        Severity = AlertSeverity.Warning,
        Summary = "Nothing is known of the GPUs of node {{ $labels.node }}: its DCGM exporter doesn't answer.",
    };

    static IEnumerable<AlertRule> Missing(NodePool pool)
    {
        var nodes = $"kube_node_labels{{{MonitoringPlace.PoolLabel}=\"{pool.Name}\"}}";
        foreach (var (resource, count) in pool.Offers.Where(offer => offer.Value > 0).OrderBy(offer => offer.Key, StringComparer.Ordinal))
        {
            var of = $"{{resource=\"{ModelPods.Resource(resource)}\"}}";
            yield return new()
            {
                Name = "GpuMissing",
                Expression = $"count by (node) ({nodes}) unless on (node) (kube_node_status_allocatable{of} >= {count})",
                ForSeconds = GpusMissingSeconds,
                Severity = AlertSeverity.Warning,
                Summary = $"Node {{{{ $labels.node }}}} of pool {pool.Name} offers less {resource} than its machine has, which is {count}.",
                Labels = ImmutableSortedDictionary<string, string>.Empty.Add("pool", pool.Name).Add("resource", resource),
            };
        }
    }

    // Whoever drains a node that is taken back cordons it first (EKS' groups); else it is gone from one moment to the next (Google Cloud, Azure), and was ready before.
    static IEnumerable<AlertRule> Interrupted(IReadOnlyList<NodePool> pools) => pools.Where(pool => pool.Spec.Capacity == CapacityType.Spot).Select(pool => new AlertRule
    {
        Name = "SpotInterrupted",
        Expression =
            "count(((kube_node_spec_unschedulable == 1) or on (node) (kube_node_status_condition{condition=\"Ready\",status=\"true\"} == 0 "
            + $"and kube_node_status_condition{{condition=\"Ready\",status=\"true\"}} offset 5m == 1)) and on (node) kube_node_labels{{{MonitoringPlace.PoolLabel}=\"{pool.Name}\"}}) > 0",
        Severity = AlertSeverity.Info,
        Summary = $"{{{{ $value }}}} spot nodes of pool {pool.Name} are being taken back, or drained by hand.",
        Labels = ImmutableSortedDictionary<string, string>.Empty.Add("pool", pool.Name),
    });
}
