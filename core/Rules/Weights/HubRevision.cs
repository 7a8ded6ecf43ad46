using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Weights;

/// <summary>A model on a hub is held by its revision.</summary>
sealed class HubRevision : IRule<WorkloadSpec>
{
    public string Id => "MLP023";

    public Severity Severity => Severity.Error;

    public string Title => "Weights from a hub have a revision that never moves";

    public string Explanation =>
        "A model on a hub without a revision is whatever its main branch holds when a pod starts: its authors change weights, tokenizers and chat templates there, and code that is loaded "
        + "with them. Two replicas then answer differently, and a rollback rolls nothing back. The hash of a commit never changes; a branch (main, or refs/...) does.";

    public string Mend => "Name the hash of a commit; the hub shows it in the model's list of commits.";

    public IEnumerable<Finding> Check(Node<WorkloadSpec> node)
    {
        if (node.Spec.Weights is not { } spec)
            yield break;
        var weights = node.Part(nameof(WorkloadSpec.Weights), spec);
        if (!weights.Knows(nameof(WeightsSpec.Source), nameof(WeightsSpec.Revision)) || HubModel.Of(spec.Source) is not { } model || !HubModel.Moves(spec.Revision))
            yield break;
        var word = weights.Word(nameof(WeightsSpec.Revision));
        yield return this.Found(
            weights.At(nameof(WeightsSpec.Revision)),
            string.IsNullOrWhiteSpace(spec.Revision)
                ? $"{Shown.Text(model)} is on a hub and has no {word}, which means whatever its main branch holds."
                : $"{word} of {Shown.Text(model)} is {Shown.Text(spec.Revision)}, a branch, and that moves.");
    }
}
