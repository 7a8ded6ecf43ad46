using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>Checkpoints have somewhere to go.</summary>
sealed class CheckpointVolume : IRule<TrainingJobSpec>
{
    public string Id => "MLP145";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A job's volume for checkpoints is one of its volumes";

    public string Explanation =>
        "Checkpoints that are written anywhere else are gone with the pod that wrote them, and the pod that takes over starts at the beginning.";

    public string Mend => "Name one of the job's volumes, or add it.";

    public IEnumerable<Finding> Check(Node<TrainingJobSpec> node)
    {
        if (node.Spec.CheckpointVolume is not { } name
            || node.Spec.Volumes.ContainsKey(name)
            || !node.Knows(nameof(TrainingJobSpec.CheckpointVolume), nameof(WorkloadSpec.Volumes))
            || !node.KnowsKey(nameof(WorkloadSpec.Volumes), name))
            yield break;
        var names = node.Spec.Volumes.Keys.Order(StringComparer.Ordinal).ToList();
        yield return this.Found(
            node.At(nameof(TrainingJobSpec.CheckpointVolume)),
            $"There is no volume {Shown.Text(name)}; {(names.Count == 0 ? "the job has none" : $"the job's volumes are {Shown.Keys(names)}")}.",
            Nearest.To(name, names) is { } near ? $"Did you mean '{near}'?" : null);
    }
}
