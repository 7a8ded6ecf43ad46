using MlPlatform.Core.Networks;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>The address ranges that a cluster which is made is given, as far as its cloud reads them and they can be relied on.</summary>
static class ClusterRanges
{
    /// <summary>Whether a range is one that is read: on AWS pods have addresses of the network, and a network that is there has its ranges already.</summary>
    public static bool Reads(ClusterSpec cluster, string property) => (property, cluster.Cloud) switch
    {
        (nameof(ClusterSpec.NetworkCidr), _) => cluster.ExistingNetwork is null,
        (nameof(ClusterSpec.PodCidr), CloudProvider.Gcp) => cluster.ExistingNetwork is null,
        (nameof(ClusterSpec.PodCidr), CloudProvider.Azure) => true,
        (nameof(ClusterSpec.ServiceCidr), CloudProvider.Gcp) => cluster.ExistingNetwork is null,
        (nameof(ClusterSpec.ServiceCidr), _) => true,
        _ => false,
    };

    /// <summary>The ranges that are well-formed, by property: those that are not are told by rules of their own.</summary>
    public static IEnumerable<(string Property, string Text, Cidr Range)> Of(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node) || !node.Knows(nameof(ClusterSpec.ExistingNetwork)))
            yield break;
        foreach (var (property, text) in Told(node.Spec))
        {
            if (Reads(node.Spec, property) && node.Knows(property) && Cidr.TryParse(text, out var range))
                yield return (property, text, range);
        }
    }

    /// <summary>One of them; null where it isn't read, or can't be.</summary>
    public static Cidr? Find(Node<ClusterSpec> node, string property)
    {
        foreach (var range in Of(node))
        {
            if (range.Property == property)
                return range.Range;
        }

        return null;
    }

    /// <summary>What is wrong with a range for itself: its form, its size, that it belongs to somebody on the internet. Null where nothing is.</summary>
    public static (string Message, string? Mend)? Problem(string text, int largest, int smallest)
    {
        if (!Cidr.TryParse(text, out var range))
            return ($"{Shown.Text(text)} is no range of IPv4 addresses, first address and length.", Cidr.Near(text) is { } near ? $"Did you mean {near}?" : null);
        if (range.Prefix < largest || range.Prefix > smallest)
            return ($"{text} is too {(range.Prefix < largest ? "large" : "small")}; allowed is /{largest} to /{smallest}.", null);
        return PrivateRanges.Containing(range) is null ? ($"{text} is not private; allowed is what lies in {Shown.Keys(PrivateRanges.Names)}.", null) : null;
    }

    static IEnumerable<(string Property, string Text)> Told(ClusterSpec cluster) =>
        [(nameof(ClusterSpec.NetworkCidr), cluster.NetworkCidr), (nameof(ClusterSpec.PodCidr), cluster.PodCidr), (nameof(ClusterSpec.ServiceCidr), cluster.ServiceCidr)];
}
