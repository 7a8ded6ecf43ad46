using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Reservations;

/// <summary>A job ends before its nodes do.</summary>
sealed class RunTime : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP217";

    public Severity Severity => Severity.Warning;

    public string Title => "A job on nodes that are taken away after some hours is over before, or writes checkpoints";

    public string Explanation =>
        "A flex-start or queued node is taken away after its hours, whatever runs on it. A job that isn't over then starts again from the beginning unless there is a checkpoint.";

    public string Mend => "Name a volume for checkpoints, or stop the job before.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var job in scope.Jobs.Where(job => job.Node.Spec.CheckpointVolume is null && job.Node.Knows(nameof(TrainingJobSpec.CheckpointVolume), nameof(TrainingJobSpec.TimeoutHours))))
        {
            var pools = job.Pools.Where(pool => pool.Node.Spec.Capacity is CapacityType.FlexStart or CapacityType.Queued && pool.Node.Knows(nameof(NodePoolSpec.Capacity), nameof(NodePoolSpec.MaxRunHours))).ToList();
            if (pools.Count == 0)
                continue;
            var (hours, timeout) = (pools.Min(pool => pool.Node.Spec.MaxRunHours), job.Node.Spec.TimeoutHours);
            if (timeout <= hours)
                continue;
            yield return this.Found(
                job.Node.Path,
                $"Nodes of {Shown.Keys(pools.Select(pool => pool.Node.Name))} are taken away after {hours} hours, and the job {(timeout is { } most ? $"may run for {most}" : "has no end")} and names no volume for checkpoints.",
                $"Name a volume as {job.Node.Word(nameof(TrainingJobSpec.CheckpointVolume))}, or set {job.Node.Word(nameof(TrainingJobSpec.TimeoutHours))} to {hours} or less.");
        }
    }
}
