using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>A disruption budget protects something.</summary>
sealed class WeakBudget : IRule<ModelSpec>
{
    public string Id => "MLP151";

    public Severity Severity => Severity.Warning;

    public string Title => "A disruption budget keeps half of the replicas at the minimum";

    public string Explanation =>
        "A drain takes replicas as fast as the budget lets it, and an upgrade drains node after node. A budget that lets more than half of them go leaves the rest with more than twice the load "
        + "while the others load their model; one that lets all go is none. Reckoned with the minimum of replicas, at which the budget counts most.";

    public string Mend => "Let fewer go at once.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        var spec = node.Spec;
        // A single replica goes or stays, and two of two are both halves.
        if (spec.MinReplicas < 2
            || (spec.MinAvailable is null) == (spec.MaxUnavailable is null)
            || !node.Knows(nameof(ModelSpec.MinReplicas), nameof(ModelSpec.MinAvailable), nameof(ModelSpec.MaxUnavailable)))
        {
            yield break;
        }

        var property = spec.MaxUnavailable is null ? nameof(ModelSpec.MinAvailable) : nameof(ModelSpec.MaxUnavailable);
        var (word, min, value) = (node.Word(property), node.Word(nameof(ModelSpec.MinReplicas)), spec.MaxUnavailable ?? spec.MinAvailable!.Value);
        var go = Math.Min(spec.MaxUnavailable ?? spec.MinReplicas - value, spec.MinReplicas);
        if (2 * (long)go <= spec.MinReplicas)
            yield break;
        var (most, least) = (spec.MinReplicas / 2, spec.MinReplicas - (spec.MinReplicas / 2));
        yield return this.Found(
            node.At(property),
            $"{word} is {value} and {min} is {spec.MinReplicas}: {(go == spec.MinReplicas ? "all" : $"{go} of {spec.MinReplicas}")} may go at once.",
            spec.MaxUnavailable is not null ? $"Lower {word} to {most} or less, or take it out." : $"Raise {word} to {least} or more, or take it out.");
    }
}
