using System.Text.RegularExpressions;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>The name of a cluster that is made.</summary>
sealed partial class ClusterName : IRule<ClusterSpec>
{
    const string OnEks = "1 to 100 letters, digits and hyphens, with a letter or digit first";
    const string OnGke = "1 to 40 lower-case letters, digits and hyphens, with a letter first and a letter or digit last";
    const string OnAks = "1 to 63 letters, digits and hyphens, with a letter or digit first and last";

    public string Id => "MLP060";

    public Severity Severity => Severity.Error;

    public string Title => "The name of a cluster is one that its cloud takes";

    public string Explanation =>
        $"EKS takes {OnEks} (and underscores, which the names that are composed from it don't take); GKE {OnGke}; AKS {OnAks} (and underscores, which no DNS name takes). "
        + "A name can't be changed later: the cluster would be replaced.";

    public string Mend => "Name it as its cloud takes it.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node) || !node.Knows(nameof(ClusterSpec.Name)))
            yield break;
        var (form, allowed) = node.Spec.Cloud switch
        {
            CloudProvider.Gcp => (GkeForm(), OnGke),
            CloudProvider.Azure => (AksForm(), OnAks),
            _ => (EksForm(), OnEks),
        };
        if (!form.IsMatch(node.Spec.Name))
        {
            yield return this.Found(
                node.At(nameof(ClusterSpec.Name)),
                $"{Shown.Text(node.Spec.Name)} can't be the name of a cluster on {Clouds.Name(node.Spec.Cloud)}; allowed are {allowed}.",
                $"Name it with {allowed}.");
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][-A-Za-z0-9]{0,99}\z")]
    private static partial Regex EksForm();

    // 40 letters: from memory.
    [GeneratedRegex(@"\A[a-z](?:[-a-z0-9]{0,38}[a-z0-9])?\z")]
    private static partial Regex GkeForm();

    // From memory.
    [GeneratedRegex(@"\A[A-Za-z0-9](?:[-A-Za-z0-9]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex AksForm();
}
