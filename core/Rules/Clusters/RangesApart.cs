using MlPlatform.Core.Networks;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>An address is one thing's.</summary>
sealed class RangesApart : IRule<ClusterSpec>
{
    public string Id => "MLP205";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "The ranges of a cluster's network, pods and Services don't overlap";

    public string Explanation =>
        "An address that is a node's and a Service's goes to the Service, and the node can't be reached. Clouds refuse such ranges, at once or after the network was made.";

    public string Mend => "Give them ranges that have no address in common.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        var ranges = ClusterRanges.Of(node).ToList();
        foreach (var (index, one) in ranges.Index())
        {
            foreach (var other in ranges.Take(index).Where(other => other.Range.Overlaps(one.Range)))
                yield return this.Found(node.At(one.Property), $"{one.Text} overlaps {other.Text}, the {node.Word(other.Property)}.", Mended(node, one.Property, ranges.ConvertAll(range => range.Range)));
        }
    }

    // The defaults are apart: where the other range is in the way of one, the next private one of its size is free.
    static string? Mended(Node<ClusterSpec> node, string property, List<Cidr> taken)
    {
        var prefix = property == nameof(ClusterSpec.PodCidr) ? 14 : 16;
        foreach (var name in new[] { "172.20.0.0/16", "10.244.0.0/14", "192.168.0.0/16", "10.64.0.0/14", "172.24.0.0/16" })
        {
            if (Cidr.TryParse(name, out var free) && free.Prefix == prefix && !taken.Exists(free.Overlaps))
                return $"Set {node.Word(property)} to one that is free, such as {name}.";
        }

        return null;
    }
}
