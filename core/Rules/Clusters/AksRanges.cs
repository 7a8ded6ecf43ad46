using MlPlatform.Core.Networks;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>Ranges that AKS keeps for itself.</summary>
sealed class AksRanges : IRule<ClusterSpec>
{
    // MicrosoftDocs/azure-aks-docs, pages on planning addresses: these two among private ones, and 169.254.0.0/16 and 192.0.2.0/24, which no rule takes for private.
    static readonly IReadOnlyList<Cidr> Kept = [.. new[] { "172.30.0.0/16", "172.31.0.0/16" }.Select(name => Cidr.TryParse(name, out var range) ? range : throw new FormatException(name))];

    public string Id => "MLP206";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "No range of a cluster on Azure lies in 172.30.0.0/16 or 172.31.0.0/16";

    public string Explanation => "AKS uses these ranges inside its clusters, and takes none of them for the network, for pods or for Services.";

    public string Mend => "Give another private range.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node, CloudProvider.Azure))
            yield break;
        foreach (var (property, text, range) in ClusterRanges.Of(node))
        {
            foreach (var kept in Kept.Where(kept => kept.Overlaps(range)))
                yield return this.Found(node.At(property), $"{text} overlaps {kept}, which AKS keeps for itself.");
        }
    }
}
