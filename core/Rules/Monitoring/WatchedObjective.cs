using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Monitoring;

/// <summary>Somebody watches over an objective.</summary>
sealed class WatchedObjective : IRule<PlatformSpec>
{
    public string Id => "MLP251";

    public Severity Severity => Severity.Error;

    public string Title => "Where a model has an objective, Prometheus is there to watch it";

    public string Explanation => "Objectives become rules of Prometheus. Without it nothing measures them and nobody hears when they are missed.";

    public string Mend => "Have Prometheus installed, or take the objective away.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        var monitoring = node.Part(nameof(PlatformSpec.Monitoring), node.Spec.Monitoring);
        if (!node.Knows(nameof(PlatformSpec.Monitoring)) || monitoring.Spec.Prometheus || !monitoring.Knows(nameof(MonitoringSpec.Prometheus)))
            yield break;
        foreach (var model in node.Parts(nameof(PlatformSpec.Tenants), node.Spec.Tenants).SelectMany(tenant => tenant.Parts(nameof(TenantSpec.Models), tenant.Spec.Models)))
        {
            if (model.Spec.Objective is not null && model.Knows(nameof(ModelSpec.Objective)))
                yield return this.Found(model.At(nameof(ModelSpec.Objective)), $"The model has an objective, and {monitoring.At(nameof(MonitoringSpec.Prometheus))} is false.");
        }
    }
}
