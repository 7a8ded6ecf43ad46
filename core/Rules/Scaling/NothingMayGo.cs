using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>A disruption budget lets one replica go.</summary>
sealed class NothingMayGo : IRule<ModelSpec>
{
    public string Id => "MLP039";

    public Severity Severity => Severity.Error;

    public string Title => "A disruption budget lets at least one replica go";

    public string Explanation =>
        "Where no replica may be unavailable, no drain ever evicts one: node upgrades wait until they fail, and the autoscaler keeps nodes that nobody needs. A spot interruption asks "
        + "no budget, so that it doesn't even protect from that.";

    public string Mend => "Let one go at a time, and have replicas enough that one may.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (node.Spec.MaxUnavailable is not 0 || !node.Knows(nameof(ModelSpec.MaxUnavailable)))
            yield break;
        var word = node.Word(nameof(ModelSpec.MaxUnavailable));
        yield return this.Found(
            node.At(nameof(ModelSpec.MaxUnavailable)),
            $"{word} is 0: no replica may ever be evicted, and no node of theirs be drained; allowed is 1 or more.",
            $"Raise {word} to 1, or take it out: a quarter of the replicas, rounded up, may then go at once.");
    }
}
