using MlPlatform.Core;
using MlPlatform.Core.Charts;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using static MlPlatform.Components.Monitoring.KubePrometheusValues;

namespace MlPlatform.Components.Monitoring;

/// <summary>The chart's values as they follow from the platform.</summary>
static class KubePrometheusSettings
{
    /// <summary>Name of the Secret with Grafana's admin.</summary>
    public const string GrafanaAdmin = "grafana-admin";

    public const string UserKey = "admin-user";
    public const string PasswordKey = "admin-password";

    // Of the disk; the write-ahead log and blocks that are being merged come on top of what is kept (prometheus.io, storage: 80 to 85 %).
    const double Kept = 0.8;

    static readonly SwitchPart Off = new(Enabled: false);

    /// <summary>The values.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    /// <param name="platform">The platform.</param>
    public static KubePrometheusValues Of(CloudProvider cloud, PlatformSpec platform)
    {
        var monitoring = platform.Monitoring;
        return new()
        {
            // They are a release of their own: Helm never upgrades those of a chart.
            Crds = new(Enabled: false),
            // What a managed control plane doesn't show can't be scraped, and its alerts would say that it is gone. kube-proxy listens on its node's own address only.
            KubeControllerManager = Off,
            KubeScheduler = Off,
            KubeEtcd = Off,
            KubeProxy = Off,
            // GKE's DNS is kube-dns: its pods have the label, and not the port.
            CoreDns = cloud == CloudProvider.Gcp ? Off : null,
            // The watchdog is ours, with its runbook and its route; without the routes of the chart its inhibitor is an alert for nobody.
            DefaultRules = new(new(Etcd: false, KubeControllerManager: false, KubeProxy: false, KubeSchedulerAlerting: false, KubeSchedulerRecording: false), new() { InfoInhibitor = true, Watchdog = true }),
            Alertmanager = new(
                AlertmanagerRouting.Of(monitoring.Receivers, platform.Tenants),
                new(monitoring.Receivers.Count == 0 ? null : [AlertmanagerRouting.Secret], Resources("alertmanager"))),
            Grafana = new(
                Enabled: true,
                monitoring.GrafanaSecret is null ? null : new(GrafanaAdmin, UserKey, PasswordKey),
                new(new(Enabled: true, Dashboards.DashboardConfig.Label, Dashboards.DashboardConfig.LabelValue, "ALL")),
                Resources("grafana")),
            KubeStateMetrics = new([$"nodes=[{NodePool.Label}]"], Resources("kube-state-metrics")),
            // Whatever a pool is tainted with, its nodes are watched.
            NodeExporter = new([new("Exists")]),
            // Rules are proved before they are deployed: a webhook that fails closed would stop every change of a rule while its one pod restarts.
            PrometheusOperator = new(new("Ignore", 5), Resources("prometheus-operator")),
            Prometheus = new(new()
            {
                // Else only what carries the release's own label is read: no monitor and no rule of ours, and not the GPU Operator's.
                ServiceMonitorSelectorNilUsesHelmValues = false,
                PodMonitorSelectorNilUsesHelmValues = false,
                RuleSelectorNilUsesHelmValues = false,
                ProbeSelectorNilUsesHelmValues = false,
                ScrapeConfigSelectorNilUsesHelmValues = false,
                ScrapeInterval = $"{monitoring.ScrapeSeconds}s",
                Retention = $"{monitoring.RetentionDays}d",
                RetentionSize = $"{Math.Max(1, (int)(Kept * monitoring.StorageGiB))}GiB",
                Resources = Resources("prometheus"),
                StorageSpec = new(new(new(monitoring.StorageClass, ["ReadWriteOnce"], new(new(Quantity.GiB(monitoring.StorageGiB)))))),
            }),
        };
    }

    static ResourcesPart Resources(string pod)
    {
        var figures = ClusterPods.Monitoring(pod);
        return new(new(Quantity.Cores((double)figures.Cpu), Quantity.GiB((double)figures.MemoryGiB)));
    }
}
