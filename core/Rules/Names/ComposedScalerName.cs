using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Names;

/// <summary>A model's name leaves room for what KEDA puts before it.</summary>
sealed class ComposedScalerName : IRule<PlatformSpec>
{
    // KEDA names the autoscaler that it makes "keda-hpa-<name>", and its webhook refuses more than 63 letters.
    const int Longest = KubernetesName.LongestLabel - 9;

    public string Id => "MLP141";

    public Severity Severity => Severity.Error;

    public string Title => "The name of a model that KEDA scales leaves room for what KEDA puts before it";

    public string Explanation =>
        "KEDA makes an autoscaler by the name 'keda-hpa-<model>', 63 letters at most, and refuses a model whose name leaves no room for it after its pods were made.";

    public string Mend => $"Shorten it to {Longest} letters or fewer.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        var monitoring = node.Part(nameof(PlatformSpec.Monitoring), node.Spec.Monitoring);
        if (monitoring.Spec.Adapter != MetricsAdapter.Keda || !monitoring.Knows(nameof(MonitoringSpec.Adapter)))
            yield break;
        foreach (var model in node.Parts(nameof(PlatformSpec.Tenants), node.Spec.Tenants).SelectMany(tenant => tenant.Parts(nameof(TenantSpec.Models), tenant.Spec.Models)))
        {
            // What is longer than a label is an error already. CPU and memory need no KEDA.
            if (model.Name.Length is > Longest and <= KubernetesName.LongestLabel
                && model.KnowsName
                && model.Spec.ScaleOn.Any(metric => metric.Metric is not (ScalingMetric.Cpu or ScalingMetric.Memory)))
                yield return this.Found(model.NamePath, $"{Shown.Text(model.Name)} has {model.Name.Length} letters; allowed are up to {Longest}.");
        }
    }
}
