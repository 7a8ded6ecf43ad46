using System.Text.Json;
using System.Text.Json.Nodes;
using MlPlatform.Components.Clusters;
using MlPlatform.Components.Monitoring;
using MlPlatform.Core.Charts;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Rendering;
using MlPlatform.Tests.Support;
using Pulumi;

namespace MlPlatform.Components.Tests.Monitoring;

public sealed class MonitoringTests
{
    const string ReleaseType = "kubernetes:helm.sh/v3:Release";
    const string Rule = "kubernetes:monitoring.coreos.com/v1:PrometheusRule";

    static readonly PlatformSpec Bare = new() { Cluster = new() { Name = "dev", Cloud = CloudProvider.Existing } };

    static Task<Plan> Alone(PlatformSpec platform, Dictionary<string, Input<string>>? secrets = null, CloudProvider cloud = CloudProvider.Existing) => Planned.Of(() =>
        _ = new Components.Monitoring.Monitoring("watch", new()
        {
            Cluster = new ExistingCluster("dev", new() { ClusterName = "dev", KubeConfig = "apiVersion: v1", Cloud = cloud }),
            Platform = platform,
            Secrets = secrets ?? [],
        }));

    [Fact]
    public async Task Alone_it_registers_the_kinds_the_stack_rules_and_dashboards() =>
        Assert.Equal(
            [
                "kubernetes:core/v1:ConfigMap watch-dashboard-fleet",
                "kubernetes:core/v1:ConfigMap watch-dashboard-model",
                "kubernetes:core/v1:ConfigMap watch-dashboard-tenant",
                "kubernetes:core/v1:Namespace watch",
                "kubernetes:helm.sh/v3:Release watch-chart",
                "kubernetes:helm.sh/v3:Release watch-crds",
                "kubernetes:monitoring.coreos.com/v1:PrometheusRule watch-rules",
                "mlplatform:monitoring:Monitoring watch",
            ],
            (await Alone(Bare)).Names().Where(name => name.Contains(" watch", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Its_namespace_lets_node_exporters_in() =>
        Assert.Equal("\"privileged\"", (await Alone(Bare)).Get("kubernetes:core/v1:Namespace", "watch").Input("metadata.labels.'pod-security.kubernetes.io/enforce'"));

    [Fact]
    public async Task The_charts_are_pinned_and_the_kinds_are_a_release_of_their_own()
    {
        var plan = await Alone(Bare);

        Assert.Equal(("\"prometheus-operator-crds\"", "\"31.0.1\""), (plan.Get(ReleaseType, "watch-crds").Input("chart"), plan.Get(ReleaseType, "watch-crds").Input("version")));
        Assert.Equal(("\"kube-prometheus-stack\"", "\"88.5.3\""), (plan.Get(ReleaseType, "watch-chart").Input("chart"), plan.Get(ReleaseType, "watch-chart").Input("version")));
        Assert.Equal("""{"enabled":false}""", plan.Get(ReleaseType, "watch-chart").Input("values.crds"));
    }

    /// <summary>Trap 1: the chart reads only what carries its release's label, unless it is told otherwise; and the GPU Operator's monitor honours labels.</summary>
    [Fact]
    public async Task Trap_1_every_monitor_and_rule_of_the_cluster_is_read()
    {
        var plan = await Watched.Plan();
        var spec = JsonNode.Parse(plan.Get(ReleaseType, "platform-monitoring-chart").Input("values.prometheus.prometheusSpec")!)!.AsObject();
        var flags = spec.Where(entry => entry.Key.EndsWith("NilUsesHelmValues", StringComparison.Ordinal)).ToList();

        Assert.Equal(5, flags.Count);
        Assert.All(flags, flag => Assert.False(flag.Value!.GetValue<bool>()));
        Assert.Equal(
            """{"enabled":true,"honorLabels":true,"interval":"15s","relabelings":[{"sourceLabels":["__meta_kubernetes_pod_node_name"],"targetLabel":"node"}],"scrapeTimeout":"10s"}""",
            plan.Get(ReleaseType, "platform-gpu-chart").Input("values.dcgmExporter.serviceMonitor"));
    }

    /// <summary>Trap 16: without the kinds of the Prometheus Operator the GPU Operator never gets ready.</summary>
    [Fact]
    public async Task Trap_16_the_kinds_are_there_before_all_that_is_of_them()
    {
        var plan = await Watched.Plan();
        var kinds = plan.Get(ReleaseType, "platform-monitoring-crds");

        Assert.All(
            plan.Resources.Where(resource => resource.Type.StartsWith("kubernetes:monitoring.coreos.com/", StringComparison.Ordinal))
                .Append(plan.Get(ReleaseType, "platform-gpu-chart"))
                .Append(plan.Get(ReleaseType, "platform-monitoring-chart")),
            resource => plan.GoesBefore(resource, [kinds]));
    }

    [Fact]
    public async Task Without_Prometheus_nothing_of_its_kinds_is_made()
    {
        var plan = await Watched.Plan(platform => platform with
        {
            Monitoring = new() { Prometheus = false },
            Environment = EnvironmentKind.Dev,
            Tenants = platform.Tenants.ToDictionary(
                tenant => tenant.Key,
                tenant => tenant.Value with { Models = tenant.Value.Models.ToDictionary(model => model.Key, model => model.Value with { Objective = null }) }),
        });

        Assert.DoesNotContain(plan.Resources, resource => resource.Type.Contains("monitoring", StringComparison.Ordinal));
        Assert.Equal("""{"serviceMonitor":{"enabled":false}}""", plan.Get(ReleaseType, "platform-gpu-chart").Input("values.dcgmExporter"));
    }

    [Fact]
    public async Task What_a_managed_control_plane_hides_is_not_scraped()
    {
        var values = JsonNode.Parse((await Alone(Bare, cloud: CloudProvider.Gcp)).Get(ReleaseType, "watch-chart").Input("values")!)!;

        Assert.All(new[] { "kubeControllerManager", "kubeScheduler", "kubeEtcd", "kubeProxy", "coreDns" }, part => Assert.False(values[part]!["enabled"]!.GetValue<bool>()));
        Assert.Equal(
            """{"etcd":false,"kubeControllerManager":false,"kubeProxy":false,"kubeSchedulerAlerting":false,"kubeSchedulerRecording":false}""",
            values["defaultRules"]!["rules"]!.ToJsonString());
        Assert.Null((await Alone(Bare, cloud: CloudProvider.Aws)).Get(ReleaseType, "watch-chart").Input("values.coreDns"));
    }

    [Fact]
    public async Task Its_disk_and_retention_are_the_platforms()
    {
        var spec = JsonNode.Parse((await Alone(Bare with { Monitoring = new() { RetentionDays = 30, StorageGiB = 200, StorageClass = "gp3", ScrapeSeconds = 30 } })).Get(ReleaseType, "watch-chart").Input("values.prometheus.prometheusSpec")!)!;

        Assert.Equal(("30d", "160GiB", "30s"), (spec["retention"]!.GetValue<string>(), spec["retentionSize"]!.GetValue<string>(), spec["scrapeInterval"]!.GetValue<string>()));
        Assert.Equal("""{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"200Gi"}},"storageClassName":"gp3"}""", spec["storageSpec"]!["volumeClaimTemplate"]!["spec"]!.ToJsonString());
    }

    [Fact]
    public async Task What_its_pods_ask_for_is_what_the_room_is_reckoned_with()
    {
        var values = (await Alone(Bare)).Get(ReleaseType, "watch-chart");
        var asked = new Dictionary<string, string>
        {
            ["prometheus"] = "prometheus.prometheusSpec", ["alertmanager"] = "alertmanager.alertmanagerSpec", ["prometheus-operator"] = "prometheusOperator", ["kube-state-metrics"] = "kube-state-metrics", ["grafana"] = "grafana",
        };

        Assert.Equal(asked.Keys.Order(StringComparer.Ordinal), ClusterPods.Of(Bare with { Monitoring = new() { Adapter = MetricsAdapter.None } }, hasGpus: false).Select(pod => pod.Name).Order(StringComparer.Ordinal));
        Assert.All(asked, pod => Assert.NotNull(values.Input($"values.{pod.Value}.resources.requests.cpu")));
        Assert.Empty(ClusterPods.Of(Bare with { Monitoring = new() { Prometheus = false, Adapter = MetricsAdapter.None } }, hasGpus: false));
    }

    [Fact]
    public async Task Alerts_go_by_severity_and_tenant_to_whom_they_concern()
    {
        var config = JsonNode.Parse((await Watched.Plan()).Get(ReleaseType, "platform-monitoring-chart").Input("values.alertmanager.config")!)!;

        GoldenFile.Same("alertmanager.json", Watched.Text(config));
    }

    [Fact]
    public async Task No_secret_is_in_clear_and_Alertmanager_reads_each_from_its_file()
    {
        var plan = await Planned.Of(() => _ = new Components.Monitoring.Monitoring("watch", new()
        {
            Cluster = Examples.Cluster(),
            Platform = Bare with { Monitoring = new() { GrafanaSecret = "grafana", Receivers = new Dictionary<string, ReceiverSpec> { ["hook"] = new() { Kind = ReceiverKind.Webhook, Secret = "address" } } } },
            Secrets = new Dictionary<string, Input<string>> { ["grafana"] = "correct-horse", ["address"] = "https://battery.example.com/staple" },
        }));
        var values = plan.Get(ReleaseType, "watch-chart");

        Assert.DoesNotContain("horse", PlanJson.Write(plan), StringComparison.Ordinal);
        Assert.DoesNotContain("battery", PlanJson.Write(plan), StringComparison.Ordinal);
        Assert.Equal("""["alertmanager-receivers"]""", values.Input("values.alertmanager.alertmanagerSpec.secrets"));
        Assert.Contains("\"url_file\":\"/etc/alertmanager/secrets/alertmanager-receivers/hook\"", values.Input("values.alertmanager.config.receivers"), StringComparison.Ordinal);
        Assert.Equal("""{"existingSecret":"grafana-admin","passwordKey":"admin-password","userKey":"admin-user"}""", values.Input("values.grafana.admin"));
        plan.GoesBefore(values, plan.OfType("kubernetes:core/v1:Secret"));
        Assert.Contains("hook: \"[secret]\"", ManifestRenderer.Render(plan).Single(file => file.Path.Contains("alertmanager-receivers", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_nobody_gives_is_told()
    {
        var error = await Planned.ErrorOf(
            () => _ = new Components.Monitoring.Monitoring("watch", new() { Cluster = Examples.Cluster(), Platform = Bare with { Monitoring = new() { GrafanaSecret = "grafana" } } }),
            "mlplatform:clusters:ExistingCluster", "pulumi:providers:kubernetes", "mlplatform:monitoring:Monitoring", "kubernetes:core/v1:Namespace", ReleaseType);

        Assert.Contains("'grafana'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rules_of_a_model_stand_in_its_own_namespace()
    {
        var plan = await Watched.Plan();

        Assert.Equal("\"search-prod\"", plan.Get(Rule, "search-ranker-alerts").Input("metadata.namespace"));
        plan.GoesBefore(plan.Get(Rule, "search-ranker-alerts"), [plan.Get("kubernetes:core/v1:Namespace", "search")]);
    }
}
