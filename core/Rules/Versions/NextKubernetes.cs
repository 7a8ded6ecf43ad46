using System.Globalization;
using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Versions;

/// <summary>Charts don't hold the cluster back when it has to go to the next Kubernetes version.</summary>
sealed class NextKubernetes : IRuleOver<PlacedPlatform>
{
    // Versions come every four months; half a year is one of them, and what an upgrade of a chart takes beforehand.
    const int Days = 180;

    public string Id => "MLP046";

    public Severity Severity => Severity.Warning;

    public string Title => "Every chart that the platform installs is tested with the next Kubernetes version before the cluster has to go there";

    public string Explanation =>
        "A cloud supports a version of Kubernetes for fourteen months, and clusters go up one version at a time. A chart that isn't tested with the next one has to be upgraded first; that is better known months before than "
        + "on the day when the cloud upgrades by itself. It depends on the day, so that it is told only where one is given.";

    public string Mend => "Plan for newer versions of these charts.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (VersionSupport.Of(scope) is not ({ StandardUntil: { } end }, var day) || ChartKubernetes.Kubernetes(scope) is not { } kubernetes || end > day.AddDays(Days))
            yield break;
        var next = new Version(kubernetes.Major, kubernetes.Minor + 1);
        // What isn't tested with this version either is told by that.
        var charts = ChartKubernetes.Installed(scope).Where(chart => chart.Supports(kubernetes) && !chart.Supports(next)).ToList();
        if (charts.Count > 0)
        {
            yield return this.Found(
                scope.Cluster.At(nameof(ClusterSpec.KubernetesVersion)),
                string.Create(CultureInfo.InvariantCulture, $"Standard support of Kubernetes {kubernetes} ends on {end:yyyy-MM-dd}, and not all charts are tested with {next}, as of {day:yyyy-MM-dd}:\n{ChartKubernetes.Lines(charts)}"));
        }
    }
}
