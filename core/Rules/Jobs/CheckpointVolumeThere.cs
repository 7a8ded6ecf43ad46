using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Jobs;

/// <summary>Checkpoints go somewhere.</summary>
sealed class CheckpointVolumeThere : IRule<TrainingJobSpec>
{
    public string Id => "MLP183";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "The volume of a job's checkpoints is one of its volumes";

    public string Explanation => "A pod that takes over resumes from that volume. Where it isn't among the job's volumes, checkpoints are written to the container, and are gone with it.";

    public string Mend => "Name one of the job's volumes.";

    public IEnumerable<Finding> Check(Node<TrainingJobSpec> node)
    {
        var spec = node.Spec;
        if (spec.CheckpointVolume is not { } name
            || spec.Volumes.ContainsKey(name)
            || !node.Knows(nameof(TrainingJobSpec.CheckpointVolume), nameof(TrainingJobSpec.Volumes))
            || node.LacksUnread(nameof(TrainingJobSpec.Volumes)))
        {
            yield break;
        }

        var names = spec.Volumes.Keys.Order(StringComparer.Ordinal).ToList();
        yield return this.Found(
            node.At(nameof(TrainingJobSpec.CheckpointVolume)),
            $"The job has no volume {Shown.Text(name)}.",
            Nearest.To(name, names) is { } near ? $"Did you mean '{near}'?" : names.Count > 0 ? $"Its volumes are {Shown.Keys(names)}." : $"Add it to {node.Word(nameof(TrainingJobSpec.Volumes))}.");
    }
}
