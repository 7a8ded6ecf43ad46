using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>Weights that a pod keeps in memory leave it alive.</summary>
sealed class WeightsInMemory : IRule<WorkloadSpec>
{
    public string Id => "MLP147";

    public Severity Severity => Severity.Error;

    public string Title => "Weights that are kept in memory are below the pod's memory limit";

    public string Explanation =>
        "An emptyDir in memory counts as memory of the pod that fills it. Weights that are as large as its limit get it killed while it loads them, again and again; the process needs memory beside them.";

    public string Mend => "Raise the memory, or keep the weights on the node's disk.";

    public IEnumerable<Finding> Check(Node<WorkloadSpec> node)
    {
        if (node.Spec.Weights is not { Store: WeightsStore.Memory } weights
            || !node.KnowsAllOf(nameof(WorkloadSpec.Weights))
            || !node.Knows(nameof(WorkloadSpec.MemoryGiB), nameof(WorkloadSpec.MemoryLimitGiB)))
            yield break;
        var (property, limit) = node.Spec.MemoryLimitGiB is { } told ? (nameof(WorkloadSpec.MemoryLimitGiB), told) : (nameof(WorkloadSpec.MemoryGiB), node.Spec.MemoryGiB);
        if (weights.SizeGiB >= limit)
            yield return this.Found(
                node.At(property),
                $"{node.Word(property)} is {Shown.Number(limit)}, and weights of {Shown.Number(weights.SizeGiB)} GiB are kept in memory; allowed is more than {Shown.Number(weights.SizeGiB)}.",
                $"Raise {node.Word(property)} above {Shown.Number(weights.SizeGiB)} by what the process needs, or keep the weights elsewhere.");
    }
}
