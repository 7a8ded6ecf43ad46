using System.Text.RegularExpressions;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>The name of a cluster that is made.</summary>
sealed partial class ClusterName : IRule<ClusterSpec>
{
    const string Allowed = "1 to 100 letters, digits and hyphens, with a letter or digit first";

    public string Id => "MLP060";

    public Severity Severity => Severity.Error;

    public string Title => "The name of a cluster is one that its cloud takes";

    public string Explanation =>
        $"EKS takes {Allowed} (and underscores, which the names that are composed from it don't take). A name can't be changed later: the cluster would be replaced.";

    public string Mend => $"Name it with {Allowed}.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (Clouds.Makes(node) && node.Knows(nameof(ClusterSpec.Name)) && !Form().IsMatch(node.Spec.Name))
            yield return this.Found(node.At(nameof(ClusterSpec.Name)), $"{Shown.Text(node.Spec.Name)} can't be the name of a cluster on AWS; allowed are {Allowed}.");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][-A-Za-z0-9]{0,99}\z")]
    private static partial Regex Form();
}
