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
        (nameof(ClusterSpec.Region), cluster => cluster.Region is not null),
        (nameof(ClusterSpec.KubernetesVersion), cluster => cluster.KubernetesVersion != Defaults.KubernetesVersion),
        (nameof(ClusterSpec.Zones), cluster => cluster.Zones.Count > 0),
        (nameof(ClusterSpec.NetworkCidr), cluster => cluster.NetworkCidr != Defaults.NetworkCidr),
        (nameof(ClusterSpec.NatPerZone), cluster => cluster.NatPerZone != Defaults.NatPerZone),
        (nameof(ClusterSpec.PublicAccessCidrs), cluster => cluster.PublicAccessCidrs.Count > 0),
        (nameof(ClusterSpec.Administrators), cluster => cluster.Administrators.Count > 0),
        (nameof(ClusterSpec.LogRetentionDays), cluster => cluster.LogRetentionDays != Defaults.LogRetentionDays),
        (nameof(ClusterSpec.DeletionProtection), cluster => cluster.DeletionProtection != Defaults.DeletionProtection),
    ];

    static readonly IReadOnlyList<(string Property, Func<ClusterSpec, bool> IsSet)> OfFound =
        [(nameof(ClusterSpec.KubeConfigSecret), cluster => cluster.KubeConfigSecret != Defaults.KubeConfigSecret)];

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
    }
}
