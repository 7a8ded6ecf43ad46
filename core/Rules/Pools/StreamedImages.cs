using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>GKE streams images on its own node image.</summary>
sealed class StreamedImages : IRuleOver<PlacedPool>
{
    public string Id => "MLP219";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "Nodes on Google Cloud that stream images run Container-Optimized OS";

    public string Explanation => "GKE's image streaming is a part of Container-Optimized OS. A pool of another node image that asks for it is refused.";

    public string Mend => "Leave the node image out, or don't stream.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (scope.Cloud == CloudProvider.Gcp
            && scope.Node.Spec.ImageStreaming
            && scope.Node.Knows(nameof(NodePoolSpec.ImageStreaming), nameof(NodePoolSpec.Image))
            && PoolDefaults.Image(scope.Cloud, scope.Node.Spec) is { } image
            && image != NodeImage.ContainerOptimized)
        {
            var word = scope.Node.Word(nameof(NodePoolSpec.ImageStreaming));
            yield return this.Found(scope.Node.At(nameof(NodePoolSpec.ImageStreaming)), $"{word} is set, and the nodes run {scope.Node.Word($"{image}")}.", $"Set {scope.Node.Word(nameof(NodePoolSpec.Image))} to {scope.Node.Word($"{NodeImage.ContainerOptimized}")}, or take {word} out.");
        }
    }
}
