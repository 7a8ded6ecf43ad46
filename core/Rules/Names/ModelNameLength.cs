using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Names;

/// <summary>A name that leaves no room for what Kubernetes appends to it in the names of pods.</summary>
sealed class ModelNameLength : IRule<ModelSpec>
{
    // A pod is named <model>-<hash of the pod template, up to 10>-<random, 5>, and Kubernetes cuts what stands before the random part to 58,
    // so that all of it is at most 63: 63 - 1 - 10 - 1 - 5.
    const int Longest = 46;

    public string Id => "MLP012";

    public Severity Severity => Severity.Warning;

    public string Title => "A model's name leaves room for the names of its pods";

    public string Explanation =>
        "A pod is named '<model>-<hash>-<random>', with up to 10 letters of hash and 5 random ones, in 63 at most: a name of up to 46 leaves room for "
        + "both. Of a longer one Kubernetes cuts the hash off, so that the pods of the old and the new version can't be told apart by their names.";

    public string Mend => $"Shorten it to {Longest} letters or fewer.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        // What is longer than a label is an error already.
        if (node.Name.Length is > Longest and <= KubernetesName.LongestLabel)
        {
            yield return this.Found(
                node.NamePath,
                $"{Shown.Text(node.Name)} has {node.Name.Length} letters; with more than {Longest} the names of its pods are cut to 63.");
        }
    }
}
