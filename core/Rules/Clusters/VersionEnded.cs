using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>The Kubernetes version of a cluster that is made is supported at all.</summary>
sealed class VersionEnded : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP103";

    public Severity Severity => Severity.Error;

    public string Title => "A cluster's Kubernetes version is in support, extended support included";

    public string Explanation =>
        "Once extended support is over the cloud makes no cluster of the version, and upgrades those that there are by itself, ready or not. It is told only as of a day that is given.";

    public string Mend => "Upgrade, one minor version at a time.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (VersionSupport.Of(scope) is not ({ ExtendedUntil: { } end } release, var asOf) || end >= asOf)
            yield break;
        var cloud = scope.Cluster.Spec.Cloud;
        yield return this.Found(
            scope.Cluster.At(nameof(ClusterSpec.KubernetesVersion)),
            $"Support of Kubernetes {release.Version} on {Clouds.Service(cloud)} ended on {VersionSupport.Day(end)}, extended support included.",
            VersionSupport.Mend(cloud, asOf, 0));
    }
}
