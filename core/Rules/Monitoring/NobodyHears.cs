using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Monitoring;

/// <summary>Somebody hears of alerts.</summary>
sealed class NobodyHears : IRule<PlatformSpec>
{
    public string Id => "MLP139";

    public Severity Severity => Severity.Error;

    public string Title => "Somebody hears of the alerts of a platform in production";

    public string Explanation =>
        "An alert that nobody hears is a line in a list that nobody reads. In production the first to hear of an outage are then its users. A dead man's switch hears only that there is an Alertmanager.";

    public string Mend => "Name a receiver of alerts.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        // On a cluster that is there already somebody may hear by other means.
        var cluster = node.Part(nameof(PlatformSpec.Cluster), node.Spec.Cluster);
        var monitoring = node.Part(nameof(PlatformSpec.Monitoring), node.Spec.Monitoring);
        if (!Clouds.Makes(cluster)
            || node.Spec.Environment != EnvironmentKind.Prod
            || !node.Knows(nameof(PlatformSpec.Environment))
            || !monitoring.Spec.Prometheus
            || monitoring.Spec.Receivers.Values.Any(receiver => receiver.Kind != ReceiverKind.DeadMansSwitch)
            || !monitoring.KnowsAllOf(nameof(MonitoringSpec.Prometheus), nameof(MonitoringSpec.Receivers)))
            yield break;
        yield return this.Found(
            monitoring.At(nameof(MonitoringSpec.Receivers)),
            "The platform is for production, and nobody hears of its alerts.",
            $"Name somebody in {node.Word(nameof(PlatformSpec.Monitoring))}.{monitoring.Word(nameof(MonitoringSpec.Receivers))}, or set {node.Word(nameof(PlatformSpec.Environment))} to what the platform is for.");
    }
}
