using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>A disruption budget is said once.</summary>
sealed class BudgetTwice : IRule<ModelSpec>
{
    public string Id => "MLP038";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A disruption budget says how many replicas stay or how many may go, not both";

    public string Explanation => "The API server refuses a PodDisruptionBudget that has both minAvailable and maxUnavailable.";

    public string Mend => "Take one of them out; how many may go keeps its meaning when the number of replicas changes.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (node.Spec is not { MinAvailable: { } stay, MaxUnavailable: { } go } || !node.Knows(nameof(ModelSpec.MinAvailable), nameof(ModelSpec.MaxUnavailable)))
            yield break;
        var (least, most) = (node.Word(nameof(ModelSpec.MinAvailable)), node.Word(nameof(ModelSpec.MaxUnavailable)));
        yield return this.Found(node.At(nameof(ModelSpec.MaxUnavailable)), $"{least} is {stay} and {most} is {go}; allowed is one of the two.", $"Take {least} or {most} out.");
    }
}
