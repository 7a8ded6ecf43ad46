using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>The Kubernetes version of a cluster that is made.</summary>
sealed class SupportedVersion : IRule<ClusterSpec>
{
    public string Id => "MLP067";

    public Severity Severity => Severity.Error;

    public string Title => "A cluster has a Kubernetes version that its cloud runs";

    public string Explanation =>
        "A cloud makes no cluster of a version that it has given up or doesn't have yet. The versions are those of the library's day, extended support included, which costs extra.";

    public string Mend => "Give a version that the cloud runs.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node) || !node.Knows(nameof(ClusterSpec.KubernetesVersion)))
            yield break;
        var versions = Catalogue.KubernetesVersions(node.Spec.Cloud);
        if (!versions.Contains(node.Spec.KubernetesVersion))
        {
            yield return this.Found(
                node.At(nameof(ClusterSpec.KubernetesVersion)),
                $"{Clouds.Service(node.Spec.Cloud)} doesn't run Kubernetes {node.Spec.KubernetesVersion}; allowed are {string.Join(", ", versions)}.",
                $"Give one of {string.Join(", ", versions)}.");
        }
    }
}
