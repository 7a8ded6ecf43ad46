using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>Where a cluster is made.</summary>
sealed class ClusterRegion : IRule<ClusterSpec>
{
    public string Id => "MLP061";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A cluster that is made is in a region that there is";

    public string Explanation =>
        "Zones, subnets and the ARNs of policies follow from the region. A misspelt one is found out by the cloud only after a login, at the first call; none at all would "
        + "take whatever the shell of the day says.";

    public string Mend => "Name a region of the cloud.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node) || !node.Knows(nameof(ClusterSpec.Region)))
            yield break;
        var word = node.Word(nameof(ClusterSpec.Region));
        if (node.Spec.Region is not { } region)
        {
            yield return this.Found(node.At(nameof(ClusterSpec.Region)), $"The {word} is missing; a cluster on {Clouds.Name(node.Spec.Cloud)} needs one.", $"Add the {word}, such as {Clouds.ExampleRegion(node.Spec.Cloud)}.");
        }
        else if (Catalogue.FindRegion(node.Spec.Cloud, region) is null)
        {
            var names = Catalogue.Regions(node.Spec.Cloud).Select(known => known.Name).ToList();
            yield return this.Found(
                node.At(nameof(ClusterSpec.Region)),
                $"{Clouds.Name(node.Spec.Cloud)} has no region {Shown.Text(region)}.",
                Nearest.To(region, names) is { } near ? $"Did you mean '{near}'?" : $"The regions are {Shown.Keys(names)}.");
        }
    }
}
