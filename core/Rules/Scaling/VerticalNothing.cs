using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>A vertical autoscaler sizes something.</summary>
sealed class VerticalNothing : IRule<ModelSpec>
{
    public string Id => "MLP174";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "Vertical autoscaling sizes CPU, memory or both";

    public string Explanation => "A VerticalPodAutoscaler whose list of resources is empty sizes neither: it stands there and does nothing.";

    public string Mend => "Name a resource, or take the vertical autoscaling out.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (node.Spec.VerticalScaling is not { Resources.Count: 0 } spec || !node.KnowsAllOf(nameof(ModelSpec.VerticalScaling)))
            yield break;
        var vertical = node.Part(nameof(ModelSpec.VerticalScaling), spec);
        var word = vertical.Word(nameof(VerticalScalingSpec.Resources));
        yield return this.Found(vertical.At(nameof(VerticalScalingSpec.Resources)), $"{word} is empty.", $"Take {word} out: CPU and memory are then sized.");
    }
}
