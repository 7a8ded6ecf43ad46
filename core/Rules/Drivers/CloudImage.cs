using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Drivers;

/// <summary>The node image is one of the cloud's.</summary>
sealed class CloudImage : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP126";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A pool's node image is one of its cloud's";

    public string Explanation =>
        "Amazon Linux and Bottlerocket are images of EKS, Container-Optimized OS of GKE, Azure Linux of AKS; Ubuntu is on GKE and AKS. Node groups of EKS have no "
        + "Ubuntu that EKS picks (aws/containers-roadmap#1951). A node pool with another cloud's image can't be made.";

    public string Mend => "Name an image of the cloud, or leave it out.";

    /// <summary>The images that nodes of a cloud may run.</summary>
    public static IReadOnlyList<NodeImage> Of(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Aws => [NodeImage.AmazonLinux2023, NodeImage.Bottlerocket],
        CloudProvider.Gcp => [NodeImage.ContainerOptimized, NodeImage.Ubuntu],
        CloudProvider.Azure => [NodeImage.Ubuntu, NodeImage.AzureLinux],
        _ => Enum.GetValues<NodeImage>(),
    };

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster))
            yield break;
        var cloud = scope.Cluster.Spec.Cloud;
        foreach (var pool in scope.Pools.Where(pool => pool.Node.Knows(nameof(NodePoolSpec.Image))))
        {
            if (pool.Node.Spec.Image is not { } image || Of(cloud).Contains(image))
                continue;
            var allowed = string.Join(", ", Of(cloud).Select(one => pool.Node.Word($"{one}")));
            yield return this.Found(
                pool.Node.At(nameof(NodePoolSpec.Image)),
                $"{pool.Node.Word($"{image}")} isn't to be had on {pool.Node.Word($"{cloud}")}; allowed are {allowed}.",
                $"Name one of {allowed}, or leave it out.");
        }
    }
}
