using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Resources;

/// <summary>A pod survives its peak.</summary>
sealed class PeakMemory : IRule<WorkloadSpec>
{
    public string Id => "MLP155";

    public Severity Severity => Severity.Error;

    public string Title => "A pod's memory limit is above what it was seen to hold at most";

    public string Explanation =>
        "At the limit the kernel kills the process (OOMKilled). Its requests go to its neighbours, which then reach their peaks sooner: pods die in waves, each time the load is highest. "
        + "The peak was seen, so that the next one is certain.";

    public string Mend => "Raise the limit above the peak, with room for what wasn't seen yet.";

    public IEnumerable<Finding> Check(Node<WorkloadSpec> node)
    {
        var spec = node.Spec;
        if (spec.PeakMemoryGiB is not { } peak || !node.Knows(nameof(WorkloadSpec.PeakMemoryGiB), nameof(WorkloadSpec.MemoryGiB), nameof(WorkloadSpec.MemoryLimitGiB)))
            yield break;
        var (limit, property) = spec.MemoryLimitGiB is { } own ? (own, nameof(WorkloadSpec.MemoryLimitGiB)) : (spec.MemoryGiB, nameof(WorkloadSpec.MemoryGiB));
        if (peak <= limit)
            yield break;
        yield return this.Found(
            node.At(property),
            $"{node.Word(nameof(WorkloadSpec.PeakMemoryGiB))} is {Shown.Number(peak)} GiB, and a pod is killed at {Shown.Number(limit)}.",
            $"Raise {node.Word(nameof(WorkloadSpec.MemoryLimitGiB))} above {Shown.Number(peak)}, or make the process hold less.");
    }
}
