using MlPlatform.Core.Networks;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>From where the control plane is reached over the internet.</summary>
sealed class PublicAccess : IRule<ClusterSpec>
{
    // The largest that anyone was ever given.
    const int Widest = 8;

    public string Id => "MLP065";

    public Severity Severity => Severity.Error;

    public string Title => "The control plane is open to named ranges of public addresses, never to the internet";

    public string Explanation =>
        "Whoever reaches the control plane can try stolen credentials and unpatched flaws on it. A range is that of an office or of CI's runners. Ranges of private addresses "
        + "are never seen over the internet, and clouds refuse them; what lies in the network reaches the private endpoint anyway.";

    public string Mend => "Name the addresses of the office or of CI's runners, such as 203.0.113.0/24.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node))
            yield break;
        var at = node.At(nameof(ClusterSpec.PublicAccessCidrs));
        foreach (var (index, text) in node.Spec.PublicAccessCidrs.Index())
        {
            if (!Cidr.TryParse(text, out var range))
                yield return this.Found(at.Item(index), $"{Shown.Text(text)} is no range of IPv4 addresses, first address and length.", Cidr.Near(text) is { } near ? $"Did you mean {near}?" : null);
            else if (range.Prefix == 0)
                yield return this.Found(at.Item(index), $"{text} is the whole internet.");
            else if (PrivateRanges.Containing(range) is { } known)
                yield return this.Found(at.Item(index), $"{text} lies in the private range {known}, and is never seen over the internet.", "Take it out, or give the public addresses behind which it is.");
            else if (range.Prefix < Widest)
                yield return this.Found(at.Item(index), $"{text} is a large part of the internet; allowed is /{Widest} to /32.");
        }
    }
}
