using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>All pods of a job can run at once.</summary>
sealed class JobFitsPools : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP088";

    public Severity Severity => Severity.Error;

    public string Title => "All pods of a job fit its pools at once, beside the minimums of the models there";

    public string Explanation =>
        "The pods of a job wait for each other: where one finds no node, the others hold their GPUs and do nothing. The minimums of the models in the same pools are always there, so "
        + "that what they take is never free. What counts is how many pods fit on each node of the pools at their largest, or at their minimum where nothing adds nodes.";

    public string Mend => "Lower the pods of the job, or raise the maximums of its pools.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        var sets = new Dictionary<string, PoolSet>(StringComparer.Ordinal);
        foreach (var job in scope.Jobs.Where(job => job.FitsSomewhere && job.Node.Knows(nameof(TrainingJobSpec.PodCount)) && job.Pools.All(pool => pool.KnowsSize)))
        {
            var at = job.Node.At(nameof(TrainingJobSpec.PodCount));
            var (pods, holds) = (job.Node.Spec.PodCount, job.Fits.Sum(fit => fit.Holds));
            if (pods > holds)
            {
                yield return this.Found(at, $"{Shown.Count(pods, "pod")} of the job run at once, and its pools hold {holds}:\n{string.Join('\n', job.Fits.Select(fit => FitText.Room(job, fit)))}", Mended(job, pods, holds));
                continue;
            }

            var set = PoolSet.Within(scope.Sets, job.Pools, sets);
            var over = set.Models.Count == 0 ? [] : PoolDemand.Short(set, job);
            if (over.Count > 0)
            {
                yield return this.Found(
                    at,
                    $"The job never starts beside the minimums of the models in {set.Names}:\n{string.Join('\n', over.Select(demand => demand.Shortage(0)))}",
                    "Lower the pods of the job or the minimums, raise the maximums of the pools, or give the job a pool of its own.");
            }
        }
    }

    static string Mended(PlacedJob job, int pods, long holds)
    {
        var raise = FitText.Raise(job, pods - holds);
        return holds > 0 ? $"Lower {job.Node.Word(nameof(TrainingJobSpec.PodCount))} to {holds}, or {raise}." : $"R{raise[1..]}.";
    }
}
