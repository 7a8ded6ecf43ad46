using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Alerts;

/// <summary>What tenants run into.</summary>
static class TenantAlerts
{
    public static RuleGroup Of(IReadOnlyDictionary<string, TenantSpec> tenants)
    {
        var namespaces = string.Join('|', tenants.Select(tenant => tenant.Value.Namespace ?? tenant.Key).Distinct().Order(StringComparer.Ordinal));
        return new()
        {
            Name = "mlplatform-tenants",
            Alerts = tenants.Count == 0 ? [] :
            [
                new()
                {
                    Name = "QuotaNearlyUsed",
                    Expression = $"kube_resourcequota{{namespace=~\"{namespaces}\",type=\"used\"}} / ignoring (type) (kube_resourcequota{{namespace=~\"{namespaces}\",type=\"hard\"}} > 0) > 0.9",
                    ForSeconds = 900,
                    Severity = AlertSeverity.Warning,
                    Summary = "Namespace {{ $labels.namespace }} uses {{ $value | humanizePercentage }} of its quota of {{ $labels.resource }}.",
                },
            ],
        };
    }
}
