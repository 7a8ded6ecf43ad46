using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>The Kubernetes version of a cluster that is made is in standard support, and will be for a while.</summary>
sealed class VersionEnding : IRuleOver<PlacedPlatform>
{
    const int Days = 60;

    public string Id => "MLP069";

    public Severity Severity => Severity.Warning;

    public string Title => "A cluster's Kubernetes version is in standard support for 60 days and more";

    public string Explanation =>
        "A version has about 14 months of standard support. After it the control plane is upgraded by the cloud on a day of its choosing, or costs several times as much where the cluster asks for extended support. An upgrade goes one minor version "
        + "at a time, and its add-ons and charts with it, which takes weeks of rehearsal. It is told only as of a day that is given.";

    public string Mend => "Upgrade, one minor version at a time.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (VersionSupport.Of(scope) is not ({ StandardUntil: { } standard } release, var asOf) || release.ExtendedUntil < asOf || !scope.Cluster.Knows(nameof(ClusterSpec.ReleaseChannel)))
            yield break;
        var (cluster, cloud) = (scope.Cluster.Spec, scope.Cluster.Spec.Cloud);
        var service = Clouds.Service(cloud);
        var message =
            standard < asOf && cluster.ReleaseChannel == ReleaseChannel.Extended && release.ExtendedUntil is { } end && end <= asOf.AddDays(Days) ? $"Extended support of Kubernetes {release.Version} on {service} ends on {VersionSupport.Day(end)}; {VersionSupport.Extended(cluster, release)}."
            : standard < asOf ? $"Standard support of Kubernetes {release.Version} on {service} ended on {VersionSupport.Day(standard)}: {VersionSupport.Extended(cluster, release)}."
            : standard <= asOf.AddDays(Days) ? $"Standard support of Kubernetes {release.Version} on {service} ends on {VersionSupport.Day(standard)}, in {Shown.Count(standard.DayNumber - asOf.DayNumber, "day")}; after that {VersionSupport.Extended(cluster, release)}."
            : null;
        if (message is not null)
            yield return this.Found(scope.Cluster.At(nameof(ClusterSpec.KubernetesVersion)), message, VersionSupport.Mend(cloud, asOf, Days));
    }
}
