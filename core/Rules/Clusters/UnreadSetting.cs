using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>Settings of one kind of cluster on another.</summary>
sealed class UnreadSetting : IRule<ClusterSpec>
{
    static readonly ClusterSpec Defaults = new() { Name = "", Cloud = CloudProvider.Existing };

    // Of settings that are left as they are nothing is believed.
    static readonly IReadOnlyList<(string Property, Func<ClusterSpec, bool> IsSet)> OfMade =
    [
        (nameof(ClusterSpec.Account), cluster => cluster.Account is not null),
        (nameof(ClusterSpec.Region), cluster => cluster.Region is not null),
        (nameof(ClusterSpec.KubernetesVersion), cluster => cluster.KubernetesVersion != Defaults.KubernetesVersion),
        (nameof(ClusterSpec.Zones), cluster => cluster.Zones.Count > 0),
        (nameof(ClusterSpec.NetworkCidr), cluster => cluster.NetworkCidr != Defaults.NetworkCidr),
        (nameof(ClusterSpec.PodCidr), cluster => cluster.PodCidr != Defaults.PodCidr),
        (nameof(ClusterSpec.ServiceCidr), cluster => cluster.ServiceCidr != Defaults.ServiceCidr),
        (nameof(ClusterSpec.ExistingNetwork), cluster => cluster.ExistingNetwork is not null),
        (nameof(ClusterSpec.NatPerZone), cluster => cluster.NatPerZone != Defaults.NatPerZone),
        (nameof(ClusterSpec.PublicAccessCidrs), cluster => cluster.PublicAccessCidrs.Count > 0),
        (nameof(ClusterSpec.PrivateAccessCidrs), cluster => cluster.PrivateAccessCidrs.Count > 0),
        (nameof(ClusterSpec.DnsEndpoint), cluster => cluster.DnsEndpoint != Defaults.DnsEndpoint),
        (nameof(ClusterSpec.Administrators), cluster => cluster.Administrators.Count > 0),
        (nameof(ClusterSpec.LogRetentionDays), cluster => cluster.LogRetentionDays != Defaults.LogRetentionDays),
        (nameof(ClusterSpec.NodeLogs), cluster => cluster.NodeLogs != Defaults.NodeLogs),
        (nameof(ClusterSpec.ReleaseChannel), cluster => cluster.ReleaseChannel != Defaults.ReleaseChannel),
        (nameof(ClusterSpec.Maintenance), cluster => IsSet(cluster.Maintenance)),
        (nameof(ClusterSpec.DeletionProtection), cluster => cluster.DeletionProtection != Defaults.DeletionProtection),
    ];

    static readonly IReadOnlyList<(string Property, Func<ClusterSpec, bool> IsSet)> OfFound =
        [(nameof(ClusterSpec.KubeConfigSecret), cluster => cluster.KubeConfigSecret != Defaults.KubeConfigSecret)];

    // What the clouds have that read these: Google Cloud's NAT and Azure's are of a region; channels beside the regular and the extended one are GKE's.
    static readonly IReadOnlyList<(string Property, CloudProvider[] Unread, Func<ClusterSpec, bool> IsSet, string Why)> ByCloud =
    [
        (nameof(ClusterSpec.PodCidr), [CloudProvider.Aws], cluster => cluster.PodCidr != Defaults.PodCidr, "pods have addresses of the network there"),
        (nameof(ClusterSpec.NatPerZone), [CloudProvider.Gcp], cluster => cluster.NatPerZone, "its NAT is one of all zones"),
        (nameof(ClusterSpec.NatPerZone), [CloudProvider.Azure], cluster => cluster.NatPerZone, "nodes of all zones share a subnet, and a subnet has one NAT gateway"),
        (nameof(ClusterSpec.DnsEndpoint), [CloudProvider.Aws, CloudProvider.Azure], cluster => cluster.DnsEndpoint, "only GKE has such an endpoint"),
        (nameof(ClusterSpec.LogRetentionDays), [CloudProvider.Gcp], cluster => cluster.LogRetentionDays != Defaults.LogRetentionDays, "the log bucket of the project says it"),
        (nameof(ClusterSpec.ReleaseChannel), [CloudProvider.Aws, CloudProvider.Azure], cluster => cluster.ReleaseChannel is ReleaseChannel.Stable or ReleaseChannel.Rapid, "only GKE has stable and rapid channels"),
    ];

    public string Id => "MLP063";

    public Severity Severity => Severity.Error;

    public string Title => "No setting stands there that this kind of cluster never reads";

    public string Explanation =>
        "A setting that nothing reads is one that its author believes in and nobody obeys: ranges for public access on a cluster that somebody else runs close nothing.";

    public string Mend => "Take it out.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!node.Knows(nameof(ClusterSpec.Cloud)))
            yield break;
        var (unread, kind) = node.Spec.Cloud == CloudProvider.Existing
            ? (OfMade, "a cluster that is there already")
            : (OfFound, "a cluster that the stack makes");
        foreach (var (property, _) in unread.Where(setting => node.Knows(setting.Property) && setting.IsSet(node.Spec)))
            yield return this.Found(node.At(property), $"{node.Word(property)} is not read on {kind}.", $"Take {node.Word(property)} out.");
        if (!Clouds.Makes(node))
            yield break;
        foreach (var (property, _, _, why) in ByCloud.Where(setting => setting.Unread.Contains(node.Spec.Cloud) && node.Knows(setting.Property) && setting.IsSet(node.Spec)))
            yield return this.Found(node.At(property), $"{node.Word(property)} is not read on {Clouds.Name(node.Spec.Cloud)}: {why}.", $"Take {node.Word(property)} out.");
        foreach (var property in InNetwork(node))
            yield return this.Found(node.At(property), $"{node.Word(property)} is not read where the network is there already.", $"Take {node.Word(property)} out.");
        foreach (var range in Ranges(node))
            yield return this.Found(range.At, $"{range.Word} is not read on {Clouds.Name(node.Spec.Cloud)}: only subnets of Google Cloud have such ranges.", $"Take {range.Word} out.");
    }

    static IEnumerable<string> InNetwork(Node<ClusterSpec> node)
    {
        if (node.Spec.ExistingNetwork is null || !node.Knows(nameof(ClusterSpec.ExistingNetwork)))
            yield break;
        var (spec, google) = (node.Spec, node.Spec.Cloud == CloudProvider.Gcp);
        if (spec.NetworkCidr != Defaults.NetworkCidr && node.Knows(nameof(ClusterSpec.NetworkCidr)))
            yield return nameof(ClusterSpec.NetworkCidr);
        if (spec.NatPerZone && spec.Cloud == CloudProvider.Aws && node.Knows(nameof(ClusterSpec.NatPerZone)))
            yield return nameof(ClusterSpec.NatPerZone);
        if (google && spec.PodCidr != Defaults.PodCidr && node.Knows(nameof(ClusterSpec.PodCidr)))
            yield return nameof(ClusterSpec.PodCidr);
        if (google && spec.ServiceCidr != Defaults.ServiceCidr && node.Knows(nameof(ClusterSpec.ServiceCidr)))
            yield return nameof(ClusterSpec.ServiceCidr);
    }

    static IEnumerable<(SpecPath At, string Word)> Ranges(Node<ClusterSpec> node)
    {
        if (node.Spec.ExistingNetwork is not { } network || node.Spec.Cloud == CloudProvider.Gcp || !node.Knows(nameof(ClusterSpec.ExistingNetwork)))
            yield break;
        var (there, usual) = (node.Part(nameof(ClusterSpec.ExistingNetwork), network), new ExistingNetworkSpec { Id = "", Subnets = Named.None<string>() });
        if (network.PodRange != usual.PodRange)
            yield return (there.At(nameof(ExistingNetworkSpec.PodRange)), there.Word(nameof(ExistingNetworkSpec.PodRange)));
        if (network.ServiceRange != usual.ServiceRange)
            yield return (there.At(nameof(ExistingNetworkSpec.ServiceRange)), there.Word(nameof(ExistingNetworkSpec.ServiceRange)));
    }

    internal static bool IsSet(MaintenanceSpec maintenance) => maintenance.Freezes.Count > 0 || maintenance with { Freezes = Defaults.Maintenance.Freezes } != Defaults.Maintenance;
}
