using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Spot;

/// <summary>A job on the spot market goes on where it stopped.</summary>
sealed class SpotCheckpoints : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP143";

    public Severity Severity => Severity.Error;

    public string Title => "A job on the spot market writes checkpoints";

    public string Explanation =>
        "A machine of the spot market is taken back sooner or later, and the pod that takes over starts at the beginning unless there is a checkpoint. A job that runs longer than machines are left to "
        + "it never ends, and each start is paid for. One that is done within minutes may do without: lower the rule, with that as the reason.";

    public string Mend => "Name a volume for checkpoints, or use pools that are bought on demand.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var job in scope.Jobs.Where(job => job.Node.Spec.CheckpointVolume is null && job.Node.Knows(nameof(TrainingJobSpec.CheckpointVolume))))
        {
            if (SpotPools.Of(job) is { Count: > 0 } pools)
                yield return this.Found(
                    job.Node.At(nameof(TrainingJobSpec.CheckpointVolume)),
                    $"The job may run on the spot market, in {Shown.Keys(pools.Select(pool => pool.Node.Name))}, and names no volume for checkpoints.",
                    $"Name a volume as {job.Node.Word(nameof(TrainingJobSpec.CheckpointVolume))}, or use pools that are bought on demand.");
        }
    }
}
