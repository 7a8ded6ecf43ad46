using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>The addresses of pods.</summary>
sealed class PodRange : IRule<ClusterSpec>
{
    // The largest of GKE, from memory; a node takes /24.
    const int Largest = 9;
    const int Smallest = 24;

    public string Id => "MLP203";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "Pods on Google Cloud and Azure have a private range of IPv4 addresses";

    public string Explanation =>
        "Each node takes 256 addresses of it for its pods, whether they are used or not. It can't be changed later. Addresses outside the private ranges belong to somebody on the internet, who then can't be reached.";

    public string Mend => $"Give a private range of /{Largest} to /{Smallest}, such as 10.244.0.0/14, for 1,024 nodes.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (Clouds.Makes(node)
            && node.Knows(nameof(ClusterSpec.PodCidr), nameof(ClusterSpec.ExistingNetwork))
            && ClusterRanges.Reads(node.Spec, nameof(ClusterSpec.PodCidr))
            && ClusterRanges.Problem(node.Spec.PodCidr, Largest, Smallest) is var (message, mend))
        {
            yield return this.Found(node.At(nameof(ClusterSpec.PodCidr)), message, mend);
        }
    }
}
