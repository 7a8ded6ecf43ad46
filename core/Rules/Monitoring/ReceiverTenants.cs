using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Monitoring;

/// <summary>A receiver hears of tenants that there are.</summary>
sealed class ReceiverTenants : IRule<PlatformSpec>
{
    public string Id => "MLP140";

    public Severity Severity => Severity.Error;

    public string Title => "Tenants of which a receiver of alerts hears are there";

    public string Explanation => "A receiver for a tenant that there isn't hears nothing, and the tenant that was meant has nobody.";

    public string Mend => "Name tenants of the platform.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        if (!node.Knows(nameof(PlatformSpec.Tenants)))
            yield break;
        var monitoring = node.Part(nameof(PlatformSpec.Monitoring), node.Spec.Monitoring);
        foreach (var receiver in monitoring.Parts(nameof(MonitoringSpec.Receivers), monitoring.Spec.Receivers))
        {
            var at = receiver.At(nameof(ReceiverSpec.Tenants));
            foreach (var (index, tenant) in receiver.Spec.Tenants.Index())
            {
                if (node.Spec.Tenants.ContainsKey(tenant) || !node.KnowsKey(nameof(PlatformSpec.Tenants), tenant))
                    continue;
                var near = Nearest.To(tenant, node.Spec.Tenants.Keys);
                yield return this.Found(at.Item(index), $"There is no tenant {Shown.Text(tenant)}.", near is null ? null : $"Did you mean '{near}'?");
            }
        }
    }
}
