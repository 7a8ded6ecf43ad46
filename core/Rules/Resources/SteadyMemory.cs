using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Resources;

/// <summary>A pod asks for what it holds.</summary>
sealed class SteadyMemory : IRule<WorkloadSpec>
{
    public string Id => "MLP156";

    public Severity Severity => Severity.Warning;

    public string Title => "A pod asks for the memory that it holds at rest";

    public string Explanation =>
        "Nodes are filled by requests. Pods that hold more than they ask for fill a node beyond its memory, and the kubelet then evicts first those that are furthest above their "
        + "request. Autoscalers reckon in percent of the request, too: such a pod is above 100 % always.";

    public string Mend => "Ask for what it holds at rest, or more.";

    public IEnumerable<Finding> Check(Node<WorkloadSpec> node)
    {
        if (node.Spec.SteadyMemoryGiB is not { } steady || steady <= node.Spec.MemoryGiB || !node.Knows(nameof(WorkloadSpec.SteadyMemoryGiB), nameof(WorkloadSpec.MemoryGiB)))
            yield break;
        var word = node.Word(nameof(WorkloadSpec.MemoryGiB));
        yield return this.Found(
            node.At(nameof(WorkloadSpec.MemoryGiB)),
            $"{word} is {Shown.Number(node.Spec.MemoryGiB)} and {node.Word(nameof(WorkloadSpec.SteadyMemoryGiB))} is {Shown.Number(steady)}: a node is filled with more than it has.",
            $"Raise {word} to {Shown.Number(steady)} or more.");
    }
}
