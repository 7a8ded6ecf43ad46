using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>The autoscaler's two ends.</summary>
sealed class ReplicaRange : IRule<ModelSpec>
{
    public string Id => "MLP030";

    public Severity Severity => Severity.Error;

    public string Title => "A model's minimum of replicas is not above its maximum";

    public string Explanation => "The API server refuses a HorizontalPodAutoscaler whose minReplicas is above its maxReplicas, after the Deployment was made.";

    public string Mend => "Raise the maximum or lower the minimum.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        var (least, most) = (node.Spec.MinReplicas, node.Spec.MaxReplicas);
        if (least <= most || !node.Knows(nameof(ModelSpec.MinReplicas), nameof(ModelSpec.MaxReplicas)))
            yield break;
        var (min, max) = (node.Word(nameof(ModelSpec.MinReplicas)), node.Word(nameof(ModelSpec.MaxReplicas)));
        yield return this.Found(
            node.At(nameof(ModelSpec.MaxReplicas)),
            $"{min} is {least} and {max} is {most}; the minimum can't be above the maximum.",
            $"Raise {max} to {least} or more, or lower {min} to {most} or less.");
    }
}
