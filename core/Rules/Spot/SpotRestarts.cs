using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Spot;

/// <summary>What the spot market takes back doesn't count as a failure of the job.</summary>
sealed class SpotRestarts : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP144";

    public Severity Severity => Severity.Error;

    public string Title => "A job on the spot market is never restarted in place";

    public string Explanation =>
        "That a node was taken away is told from a failure of the job's own by a pod failure policy, and Kubernetes refuses one together with OnFailure. Without it each machine that is taken back uses up one "
        + "of the job's restarts, and after a few of them the job has failed.";

    public string Mend => "Let a new pod take over, or use pools that are bought on demand.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var job in scope.Jobs.Where(job => job.Node.Spec.RestartPolicy == JobRestartPolicy.OnFailure && job.Node.Knows(nameof(TrainingJobSpec.RestartPolicy))))
        {
            if (SpotPools.Of(job) is not { Count: > 0 } pools)
                continue;
            var word = job.Node.Word(nameof(TrainingJobSpec.RestartPolicy));
            yield return this.Found(
                job.Node.At(nameof(TrainingJobSpec.RestartPolicy)),
                $"{word} is {job.Node.Word($"{JobRestartPolicy.OnFailure}")}, and the job may run on the spot market, in {Shown.Keys(pools.Select(pool => pool.Node.Name))}.",
                $"Set {word} to {job.Node.Word($"{JobRestartPolicy.Never}")}, or use pools that are bought on demand.");
        }
    }
}
