using MlPlatform.Core.Alerts;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MlPlatform.Components.Monitoring;

/// <summary>Rules as the Prometheus Operator takes them.</summary>
static class PrometheusRules
{
    /// <summary>The object.</summary>
    /// <param name="meta">Its metadata.</param>
    /// <param name="groups">The rules.</param>
    /// <param name="runbooks">Where the runbooks are.</param>
    public static PrometheusRuleArgs Of(ObjectMetaArgs meta, IEnumerable<RuleGroup> groups, string runbooks)
    {
        var spec = new PrometheusRuleArgs.SpecArgs();
        foreach (var group in groups)
        {
            var lowered = new PrometheusRuleArgs.GroupArgs { Name = group.Name };
            foreach (var recording in group.Recordings)
                lowered.Rules.Add(Lower(recording));
            foreach (var alert in group.Alerts)
                lowered.Rules.Add(Lower(alert, runbooks));
            spec.Groups.Add(lowered);
        }

        return new() { Metadata = meta, Spec = spec };
    }

    static PrometheusRuleArgs.RuleArgs Lower(RecordingRule recording)
    {
        var rule = new PrometheusRuleArgs.RuleArgs { Record = recording.Name, Expr = recording.Expression };
        if (recording.Labels.Count > 0)
            rule.Labels = Children.Map(recording.Labels);
        return rule;
    }

    static PrometheusRuleArgs.RuleArgs Lower(AlertRule alert, string runbooks)
    {
        var labels = Children.Map(alert.Labels);
        labels.Add("severity", AlertmanagerRouting.Word(alert.Severity));
        var rule = new PrometheusRuleArgs.RuleArgs
        {
            Alert = alert.Name,
            Expr = alert.Expression,
            Labels = labels,
            Annotations = new InputMap<string> { ["runbook_url"] = $"{runbooks.TrimEnd('/')}/{alert.Runbook}", ["summary"] = alert.Summary },
        };
        if (alert.ForSeconds > 0)
            rule.For = $"{alert.ForSeconds}s";
        return rule;
    }
}
