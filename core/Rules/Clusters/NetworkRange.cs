using MlPlatform.Core.Networks;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>The addresses of a network that is made.</summary>
sealed class NetworkRange : IRule<ClusterSpec>
{
    const int Largest = 16;
    const int Smallest = 20;

    public string Id => "MLP066";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A network has a private range of IPv4 addresses that can be shared among zones";

    public string Explanation =>
        "A network on AWS is /16 at most. Every pod has an address of its zone's quarter, so that less than /20 (1,024 addresses a zone) is soon used up, and the range can't be "
        + "changed later. Addresses outside the private ranges belong to somebody on the internet, who then can't be reached.";

    public string Mend => $"Give a private range of /{Largest} to /{Smallest}, such as 10.0.0.0/16.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node) || !node.Knows(nameof(ClusterSpec.NetworkCidr)))
            yield break;
        var (at, text) = (node.At(nameof(ClusterSpec.NetworkCidr)), node.Spec.NetworkCidr);
        if (!Cidr.TryParse(text, out var range))
            yield return this.Found(at, $"{Shown.Text(text)} is no range of IPv4 addresses, first address and length.", Cidr.Near(text) is { } near ? $"Did you mean {near}?" : null);
        else if (range.Prefix is < Largest or > Smallest)
            yield return this.Found(at, $"{text} is too {(range.Prefix < Largest ? "large" : "small")}; allowed is /{Largest} to /{Smallest}.");
        else if (PrivateRanges.Containing(range) is null)
            yield return this.Found(at, $"{text} is not private; allowed is what lies in {Shown.Keys(PrivateRanges.Names)}.");
    }
}
