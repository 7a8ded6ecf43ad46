using System.Text.Json.Serialization;

namespace MlPlatform.Components.Monitoring;

/// <summary>Values of kube-prometheus-stack that we set; the names are the chart's.</summary>
sealed record KubePrometheusValues
{
    public required CrdsPart Crds { get; init; }

    public required DefaultRulesPart DefaultRules { get; init; }

    public required AlertmanagerPart Alertmanager { get; init; }

    public required GrafanaPart Grafana { get; init; }

    public required SwitchPart KubeControllerManager { get; init; }

    public required SwitchPart KubeScheduler { get; init; }

    public required SwitchPart KubeEtcd { get; init; }

    public required SwitchPart KubeProxy { get; init; }

    public SwitchPart? CoreDns { get; init; }

    [JsonPropertyName("kube-state-metrics")]
    public required KubeStateMetricsPart KubeStateMetrics { get; init; }

    [JsonPropertyName("prometheus-node-exporter")]
    public required NodeExporterPart NodeExporter { get; init; }

    public required OperatorPart PrometheusOperator { get; init; }

    public required PrometheusPart Prometheus { get; init; }

    public sealed record CrdsPart(bool Enabled);

    public sealed record SwitchPart(bool Enabled);

    public sealed record DefaultRulesPart(DefaultRulesList Rules, DisabledPart Disabled);

    public sealed record DefaultRulesList(bool Etcd, bool KubeControllerManager, bool KubeProxy, bool KubeSchedulerAlerting, bool KubeSchedulerRecording);

    public sealed record DisabledPart
    {
        [JsonPropertyName("InfoInhibitor")]
        public required bool InfoInhibitor { get; init; }

        [JsonPropertyName("Watchdog")]
        public required bool Watchdog { get; init; }
    }

    public sealed record AlertmanagerPart(AlertmanagerConfig Config, AlertmanagerSpecPart AlertmanagerSpec);

    public sealed record AlertmanagerSpecPart(IReadOnlyList<string>? Secrets, ResourcesPart Resources);

    public sealed record GrafanaPart(bool Enabled, AdminPart? Admin, SidecarPart Sidecar, ResourcesPart Resources);

    public sealed record AdminPart(string ExistingSecret, string UserKey, string PasswordKey);

    public sealed record SidecarPart(DashboardsPart Dashboards);

    public sealed record DashboardsPart(bool Enabled, string Label, string LabelValue, string SearchNamespace);

    public sealed record KubeStateMetricsPart(IReadOnlyList<string> MetricLabelsAllowlist, ResourcesPart Resources);

    public sealed record NodeExporterPart(IReadOnlyList<TolerationPart> Tolerations);

    public sealed record TolerationPart(string Operator);

    public sealed record OperatorPart(AdmissionWebhooksPart AdmissionWebhooks, ResourcesPart Resources);

    public sealed record AdmissionWebhooksPart(string FailurePolicy, int TimeoutSeconds);

    public sealed record PrometheusPart(PrometheusSpecPart PrometheusSpec);

    public sealed record PrometheusSpecPart
    {
        public required bool ServiceMonitorSelectorNilUsesHelmValues { get; init; }

        public required bool PodMonitorSelectorNilUsesHelmValues { get; init; }

        public required bool RuleSelectorNilUsesHelmValues { get; init; }

        public required bool ProbeSelectorNilUsesHelmValues { get; init; }

        public required bool ScrapeConfigSelectorNilUsesHelmValues { get; init; }

        public required string ScrapeInterval { get; init; }

        public required string Retention { get; init; }

        public required string RetentionSize { get; init; }

        public required ResourcesPart Resources { get; init; }

        public required StoragePart StorageSpec { get; init; }
    }

    public sealed record StoragePart(ClaimTemplatePart VolumeClaimTemplate);

    public sealed record ClaimTemplatePart(ClaimPart Spec);

    public sealed record ClaimPart(string? StorageClassName, IReadOnlyList<string> AccessModes, ClaimResourcesPart Resources);

    public sealed record ClaimResourcesPart(StorageRequestPart Requests);

    public sealed record StorageRequestPart(string Storage);

    public sealed record ResourcesPart(RequestsPart Requests);

    public sealed record RequestsPart(string Cpu, string Memory);
}
