using MlPlatform.Core.Metrics;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Names;

/// <summary>Prometheus has a namespace of its own.</summary>
sealed class PlatformNamespace : IRule<PlatformSpec>
{
    public string Id => "MLP252";

    public Severity Severity => Severity.Error;

    public string Title => "No tenant lives in the namespace of Prometheus";

    public string Explanation =>
        "Prometheus, Alertmanager and Grafana are in the namespace 'monitoring'. A tenant there would make the same Namespace once more, refuse the node exporters by its Pod Security level, cut Prometheus off by its "
        + "default-deny policy, and its pods could call every model's metrics.";

    public string Mend => "Give the tenant a namespace of its own.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        var monitoring = node.Part(nameof(PlatformSpec.Monitoring), node.Spec.Monitoring);
        if (!node.Knows(nameof(PlatformSpec.Monitoring)) || !monitoring.Spec.Prometheus || !monitoring.Knows(nameof(MonitoringSpec.Prometheus)))
            yield break;
        foreach (var tenant in node.Parts(nameof(PlatformSpec.Tenants), node.Spec.Tenants).Where(TenantNamespace.IsKnown))
        {
            if (TenantNamespace.Of(tenant) == MonitoringPlace.Namespace)
                yield return this.Found(TenantNamespace.At(tenant), $"The namespace '{MonitoringPlace.Namespace}' is that of Prometheus.");
        }
    }
}
