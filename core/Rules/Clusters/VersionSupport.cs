using System.Globalization;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>Until when the Kubernetes version of a cluster that is made is supported, as of a day.</summary>
static class VersionSupport
{
    /// <summary>The version of a cluster, where there is a day and all is known.</summary>
    public static (KubernetesRelease Release, DateOnly AsOf)? Of(PlacedPlatform platform)
    {
        var cluster = platform.Cluster;
        if (platform.AsOf is not { } asOf || !Clouds.Makes(cluster) || !cluster.Knows(nameof(ClusterSpec.KubernetesVersion)))
            return null;
        var release = Catalogue.KubernetesReleases(cluster.Spec.Cloud).FirstOrDefault(release => release.Version == cluster.Spec.KubernetesVersion);
        return release is null ? null : (release, asOf);
    }

    /// <summary>What to upgrade to: the newest version that is surely in standard support for a while.</summary>
    public static string Mend(CloudProvider cloud, DateOnly asOf, int days)
    {
        var good = Catalogue.KubernetesReleases(cloud).Where(release => release.StandardUntil > asOf.AddDays(days)).ToList();
        return good is [.., var newest]
            ? $"Upgrade, one minor version at a time: {newest.Version} is in standard support until {Day(newest.StandardUntil!.Value)}."
            : $"Upgrade, one minor version at a time, to one that {Clouds.Service(cloud)} supports.";
    }

    /// <summary>A day as ISO 8601 has it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What the cloud does with a version that is out of standard support, by the channel of the cluster, and what that costs.</summary>
    public static string Extended(ClusterSpec cluster, KubernetesRelease release)
    {
        var until = release.ExtendedUntil is { } end ? $" until {Day(end)}" : "";
        return (cluster.Cloud, cluster.ReleaseChannel == ReleaseChannel.Extended) switch
        {
            (CloudProvider.Gcp, true) => $"the cluster stays in the Extended channel{until}, {Cost(cluster.Cloud)}",
            (CloudProvider.Gcp, false) => "the cluster is upgraded by itself, since it isn't in the Extended channel",
            (CloudProvider.Azure, true) => $"its long term support goes on{until}, {Cost(cluster.Cloud)}",
            (CloudProvider.Azure, false) => "AKS supports it only with long term support, which the channel of the cluster doesn't ask for",
            (_, true) => $"extended support goes on by itself{until}, {Cost(cluster.Cloud)}",
            _ => "EKS upgrades the cluster by itself, on a day of its choosing, since its channel asks for no extended support",
        };
    }

    static string Cost(CloudProvider cloud) =>
        (Catalogue.FindCharge(cloud, ChargeKind.ExtendedSupportHour), Catalogue.FindCharge(cloud, ChargeKind.ControlPlaneHour)) is ({ } extended, { } standard)
            ? $"and the control plane costs {Usd(extended)} USD an hour in place of {Usd(standard)}{(extended.IsChecked && standard.IsChecked ? "" : " (from memory)")}"
            : "at a price that isn't known here";

    static string Usd(Charge charge) => charge.Usd.ToString("0.00", CultureInfo.InvariantCulture);
}
