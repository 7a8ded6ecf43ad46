using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>A disruption budget leaves something that may go.</summary>
sealed class DrainFloor : IRule<ModelSpec>
{
    public string Id => "MLP032";

    public Severity Severity => Severity.Error;

    public string Title => "A drain may take at least one replica";

    public string Explanation =>
        "A disruption budget that keeps as many replicas as there are at the minimum lets no node of theirs be drained: upgrades of the cluster hang, and the autoscaler of nodes "
        + "pays for nodes that it can't empty.";

    public string Mend => "Keep fewer replicas than the minimum.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (node.Spec.MinAvailable is not { } kept || kept < node.Spec.MinReplicas || !node.Knows(nameof(ModelSpec.MinAvailable), nameof(ModelSpec.MinReplicas)))
            yield break;
        var (least, keptWord, leastWord) = (node.Spec.MinReplicas, node.Word(nameof(ModelSpec.MinAvailable)), node.Word(nameof(ModelSpec.MinReplicas)));
        yield return this.Found(
            node.At(nameof(ModelSpec.MinAvailable)),
            $"{keptWord} is {kept} and {leastWord} is {least}: at the minimum no replica may go; allowed is less than {least}.",
            least > 1
                ? $"Lower {keptWord} to {least - 1} or less, raise {leastWord} above {kept}, or take {keptWord} out."
                : $"Raise {leastWord} above {kept}, or take {keptWord} out.");
    }
}
