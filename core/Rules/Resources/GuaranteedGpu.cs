using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Resources;

/// <summary>What holds a GPU is evicted last.</summary>
sealed class GuaranteedGpu : IRule<WorkloadSpec>
{
    public string Id => "MLP157";

    public Severity Severity => Severity.Warning;

    public string Title => "A pod with GPUs has limits equal to its requests";

    public string Explanation =>
        "Where limits are above requests, the pod is of QoS class Burstable: the kubelet may evict it when its node runs short of memory, and its CPU above the request is lent, not given. "
        + "An evicted model loads again for minutes, with its GPU idle meanwhile. With equal limits it is Guaranteed, and goes last.";

    public string Mend => "Leave the limits out, or ask for as much as the limits allow.";

    public IEnumerable<Finding> Check(Node<WorkloadSpec> node)
    {
        var spec = node.Spec;
        if (spec.Gpus == 0 || !node.Knows(nameof(WorkloadSpec.Gpus)))
            yield break;
        List<string> above = [];
        if (spec.CpuLimit > spec.Cpu && node.Knows(nameof(WorkloadSpec.Cpu), nameof(WorkloadSpec.CpuLimit)))
            above.Add($"{node.Word(nameof(WorkloadSpec.CpuLimit))} is {Shown.Number(spec.CpuLimit.Value)} and {node.Word(nameof(WorkloadSpec.Cpu))} is {Shown.Number(spec.Cpu)}");
        if (spec.MemoryLimitGiB > spec.MemoryGiB && node.Knows(nameof(WorkloadSpec.MemoryGiB), nameof(WorkloadSpec.MemoryLimitGiB)))
            above.Add($"{node.Word(nameof(WorkloadSpec.MemoryLimitGiB))} is {Shown.Number(spec.MemoryLimitGiB.Value)} and {node.Word(nameof(WorkloadSpec.MemoryGiB))} is {Shown.Number(spec.MemoryGiB)}");
        if (above.Count > 0)
            yield return this.Found(node.Path, $"The pod holds {Shown.Count(spec.Gpus, "GPU")} and isn't Guaranteed: {string.Join("; ", above)}.");
    }
}
