using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>A loaded model isn't restarted for a little CPU.</summary>
sealed class VerticalOfGpu : IRule<ModelSpec>
{
    public string Id => "MLP173";

    public Severity Severity => Severity.Warning;

    public string Title => "Vertical autoscaling doesn't restart pods with GPUs";

    public string Explanation =>
        "To change requests VPA evicts pods (recreate), or where it resizes them in place, when that can't be done. A pod with a GPU then loads its model again, minutes in which the GPU serves "
        + "nobody, for CPU or memory that cost little beside it. VPA never sizes GPUs.";

    public string Mend => "Let it recommend (off), or set it when a pod is made (initial).";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (node.Spec is not { Gpus: > 0, VerticalScaling: { Mode: VerticalScalingMode.Recreate or VerticalScalingMode.InPlaceOrRecreate } spec }
            || !node.Knows(nameof(ModelSpec.Gpus))
            || !node.KnowsAllOf(nameof(ModelSpec.VerticalScaling)))
        {
            yield break;
        }

        var vertical = node.Part(nameof(ModelSpec.VerticalScaling), spec);
        yield return this.Found(
            vertical.At(nameof(VerticalScalingSpec.Mode)),
            $"{vertical.Word(nameof(VerticalScalingSpec.Mode))} is {vertical.Word($"{spec.Mode}")}, which evicts pods, and each holds {Shown.Count(node.Spec.Gpus, "GPU")}.");
    }
}
