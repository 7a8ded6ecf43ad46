using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>A disruption budget lets nodes go.</summary>
sealed class DrainBlocked : IRule<ModelSpec>
{
    public string Id => "MLP032";

    public Severity Severity => Severity.Error;

    public string Title => "A disruption budget lets a drain take a replica at the minimum of replicas";

    public string Explanation =>
        "A drain evicts a replica only while the budget's number is left. Where the budget asks for as many as there are, none is ever evicted: node upgrades wait until they "
        + "fail, the autoscaler keeps nodes that nobody needs, and only at a spot interruption, which asks nobody, do the replicas go.";

    public string Mend => "Lower the budget below the minimum of replicas, or raise the minimum.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (node.Spec.MinAvailable is not { } available || available < node.Spec.MinReplicas || !node.Knows(nameof(ModelSpec.MinAvailable), nameof(ModelSpec.MinReplicas)))
            yield break;
        var (word, min, least) = (node.Word(nameof(ModelSpec.MinAvailable)), node.Word(nameof(ModelSpec.MinReplicas)), node.Spec.MinReplicas);
        yield return this.Found(
            node.At(nameof(ModelSpec.MinAvailable)),
            $"{word} is {available} and {min} is {least}: at the minimum no replica may be evicted; allowed is less than {least}.",
            least > 1
                ? $"Lower {word} to {least - 1} or less, raise {min} to {available + 1} or more, or take {word} out."
                : $"Take {word} out, or raise {min} to {available + 1} or more.");
    }
}
