using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>A window in which GKE gets its work done.</summary>
sealed class ShortWindow : IRule<ClusterSpec>
{
    // Four weeks of a window that is open once in each.
    const int Enough = 12;

    public string Id => "MLP210";

    public Severity Severity => Severity.Warning;

    public string Title => "A weekly maintenance window on Google Cloud is open for 12 hours or more";

    public string Explanation =>
        "GKE refuses a policy that leaves it fewer than 48 hours, by some of Google's pages in any 32 days, which four windows of 12 hours are, by newer ones in any 92. What isn't done when a window closes waits "
        + "for the next one, and a GPU node may take an hour to drain and come back.";

    public string Mend => "Keep it open for 12 hours or more.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node, CloudProvider.Gcp) || !node.Knows(nameof(ClusterSpec.Maintenance)))
            yield break;
        var maintenance = node.Part(nameof(ClusterSpec.Maintenance), node.Spec.Maintenance);
        if (maintenance.Spec.Hours >= Enough || !maintenance.Knows(nameof(MaintenanceSpec.Hours)))
            yield break;
        var word = maintenance.Word(nameof(MaintenanceSpec.Hours));
        yield return this.Found(maintenance.At(nameof(MaintenanceSpec.Hours)), $"{word} is {maintenance.Spec.Hours}, once a week: {4 * maintenance.Spec.Hours} hours in four weeks, and GKE may ask for 48.", $"Raise {word} to {Enough} or more.");
    }
}
