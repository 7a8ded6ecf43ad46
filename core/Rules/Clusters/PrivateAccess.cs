using MlPlatform.Core.Networks;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>From where the control plane is reached without the internet.</summary>
sealed class PrivateAccess : IRule<ClusterSpec>
{
    public string Id => "MLP202";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "The private ranges that reach the control plane are private, and none is that of pods or Services";

    public string Explanation =>
        "They are let through the firewall of the control plane's own addresses. A public range is never seen there, and belongs to the ranges of the internet. Addresses of Services, and of pods where these aren't the network's, "
        + "are the cluster's own: a network that has the same ones can't reach it, since what is sent back stays inside.";

    public string Mend => "Name the range of a VPN, of a peered network, or of the cluster's own network, such as 10.0.0.0/16.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node))
            yield break;
        var at = node.At(nameof(ClusterSpec.PrivateAccessCidrs));
        foreach (var (index, text) in node.Spec.PrivateAccessCidrs.Index())
        {
            if (ClusterRanges.Problem(text, 0, 32) is var (message, mend))
                yield return this.Found(at.Item(index), message, mend ?? PublicOne(node, text));
            else if (Cidr.TryParse(text, out var range) && Own(node, range) is { } own)
                yield return this.Found(at.Item(index), $"{text} overlaps {own.Text}, the cluster's {node.Word(own.Property)}.", "Name a range that nothing in the cluster has.");
        }
    }

    static (string Property, string Text)? Own(Node<ClusterSpec> node, Cidr range)
    {
        // One that is in the way of the network itself is told by another rule.
        var network = ClusterRanges.Find(node, nameof(ClusterSpec.NetworkCidr));
        foreach (var (property, text, own) in ClusterRanges.Of(node))
        {
            if (property != nameof(ClusterSpec.NetworkCidr) && own.Overlaps(range) && network?.Overlaps(own) != true)
                return (property, text);
        }

        return null;
    }

    static string? PublicOne(Node<ClusterSpec> node, string text) =>
        Cidr.TryParse(text, out var range) && range.Prefix > 0 ? $"Name it in {node.Word(nameof(ClusterSpec.PublicAccessCidrs))}, or give the private range." : null;
}
