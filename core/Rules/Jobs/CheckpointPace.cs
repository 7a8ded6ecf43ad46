using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Jobs;

/// <summary>A job writes a checkpoint before it is stopped.</summary>
sealed class CheckpointPace : IRule<TrainingJobSpec>
{
    public string Id => "MLP182";

    public Severity Severity => Severity.Error;

    public string Title => "A job writes a checkpoint before its time is up";

    public string Explanation => "A job is stopped when its hours are over, done or not. Where the first checkpoint comes later, nothing is left of the work, and a second run begins where the first did.";

    public string Mend => "Write checkpoints more often, or give the job more hours.";

    public IEnumerable<Finding> Check(Node<TrainingJobSpec> node)
    {
        var spec = node.Spec;
        if (spec is not { CheckpointVolume: not null, TimeoutHours: { } hours }
            || spec.CheckpointMinutes < 60L * hours
            || !node.Knows(nameof(TrainingJobSpec.CheckpointVolume), nameof(TrainingJobSpec.CheckpointMinutes), nameof(TrainingJobSpec.TimeoutHours)))
        {
            yield break;
        }

        var (every, end) = (node.Word(nameof(TrainingJobSpec.CheckpointMinutes)), node.Word(nameof(TrainingJobSpec.TimeoutHours)));
        yield return this.Found(
            node.At(nameof(TrainingJobSpec.CheckpointMinutes)),
            $"{every} is {spec.CheckpointMinutes}, and {end} is {hours} ({60L * hours} minutes): the job is stopped before its first checkpoint.",
            $"Lower {every}, or raise {end}.");
    }
}
