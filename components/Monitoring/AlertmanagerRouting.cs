using System.Text.RegularExpressions;
using MlPlatform.Core.Specs;
using static MlPlatform.Components.Monitoring.AlertmanagerConfig;

namespace MlPlatform.Components.Monitoring;

/// <summary>Who hears of what: by severity, and by the namespaces of tenants.</summary>
static class AlertmanagerRouting
{
    /// <summary>Name of the Secret with the receivers' addresses and keys, one a receiver, by its name.</summary>
    public const string Secret = "alertmanager-receivers";

    // The operator mounts the Secrets that an Alertmanager names there.
    const string Files = $"/etc/alertmanager/secrets/{Secret}/";

    // No name of a receiver, since theirs are keys of a Secret.
    const string Nobody = "(nobody)";
    const string Watchdog = "alertname=\"Watchdog\"";

    // Alertmanager's own words in what it sends.
    const string Title = "[{{ .Status | toUpper }}] {{ .GroupLabels.alertname }}";
    const string Text = "{{ range .Alerts }}{{ .Annotations.summary }}{{ if .Annotations.runbook_url }}\n{{ .Annotations.runbook_url }}{{ end }}\n{{ end }}";

    /// <summary>A severity as the label of an alert.</summary>
    public static string Word(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => "critical",
        AlertSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The configuration.</summary>
    /// <param name="receivers">Who hears, by name.</param>
    /// <param name="tenants">The tenants that they hear of.</param>
    public static AlertmanagerConfig Of(IReadOnlyDictionary<string, ReceiverSpec> receivers, IReadOnlyDictionary<string, TenantSpec> tenants)
    {
        var sorted = receivers.OrderBy(receiver => receiver.Key, StringComparer.Ordinal).ToList();
        return new()
        {
            Route = new()
            {
                Receiver = Nobody,
                GroupBy = ["alertname", "namespace"],
                GroupWait = "30s",
                GroupInterval = "5m",
                RepeatInterval = "4h",
                Routes =
                [
                    .. sorted.Where(receiver => receiver.Value.Kind == ReceiverKind.DeadMansSwitch).Select(receiver => Heartbeat(receiver.Key)),
                    // What is always on is no news for anybody else.
                    new() { Receiver = Nobody, Matchers = [Watchdog] },
                    .. sorted.Where(receiver => receiver.Value.Kind != ReceiverKind.DeadMansSwitch).Select(receiver => Route(receiver.Key, receiver.Value, tenants)),
                ],
            },
            InhibitRules =
            [
                new() { SourceMatchers = ["severity=\"critical\""], TargetMatchers = ["severity=~\"warning|info\""], Equal = ["alertname", "namespace", "model", "node", "gpu"] },
                new() { SourceMatchers = ["alertname=\"ModelErrorBudgetFast\""], TargetMatchers = ["alertname=\"ModelErrorBudgetSlow\""], Equal = ["namespace", "model"] },
                // Whoever knows that nothing serves needs not hear that what is left is slow.
                new() { SourceMatchers = ["alertname=\"ModelDown\""], TargetMatchers = ["alertname=~\"ModelLatency|ModelErrors|GpuSaturated\""], Equal = ["namespace", "model"] },
                new() { SourceMatchers = ["alertname=\"GpuXidHardware\""], TargetMatchers = ["alertname=\"GpuXid\""], Equal = ["node", "gpu"] },
            ],
            Receivers = [new() { Name = Nobody }, .. sorted.Select(receiver => Receiver(receiver.Key, receiver.Value.Kind))],
        };
    }

    static RoutePart Heartbeat(string name) => new() { Receiver = name, Matchers = [Watchdog], GroupWait = "0s", GroupInterval = "1m", RepeatInterval = "1m", Continue = true };

    static RoutePart Route(string name, ReceiverSpec receiver, IReadOnlyDictionary<string, TenantSpec> tenants)
    {
        var severities = Enum.GetValues<AlertSeverity>().Where(severity => severity >= receiver.LeastSeverity).Order().Select(Word);
        var matchers = new List<string> { $"severity=~\"{string.Join('|', severities)}\"" };
        if (receiver.Tenants.Count > 0)
            matchers.Add($"namespace=~\"{string.Join('|', receiver.Tenants.Select(tenant => tenants.TryGetValue(tenant, out var known) ? known.Namespace ?? tenant : tenant).Order(StringComparer.Ordinal).Select(Regex.Escape))}\"");
        return new() { Receiver = name, Matchers = matchers, Continue = true };
    }

    static ReceiverPart Receiver(string name, ReceiverKind kind) => kind switch
    {
        ReceiverKind.Slack => new() { Name = name, SlackConfigs = [new() { ApiUrlFile = Files + name, SendResolved = true, Title = Title, Text = Text }] },
        ReceiverKind.PagerDuty => new() { Name = name, PagerdutyConfigs = [new() { RoutingKeyFile = Files + name, SendResolved = true, Description = Title }] },
        ReceiverKind.Webhook => new() { Name = name, WebhookConfigs = [new() { UrlFile = Files + name, SendResolved = true }] },
        ReceiverKind.DeadMansSwitch => new() { Name = name, WebhookConfigs = [new() { UrlFile = Files + name, SendResolved = false }] },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such receiver."),
    };
}
