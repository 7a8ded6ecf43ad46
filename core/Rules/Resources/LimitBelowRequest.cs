using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Resources;

/// <summary>A pod may use what it asks for. That it asks for nothing at all (QoS class BestEffort) can't be said: CPU and memory are required.</summary>
sealed class LimitBelowRequest : IRule<WorkloadSpec>
{
    public string Id => "MLP154";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A pod's limits are not below its requests";

    public string Explanation => "The API server refuses a container whose limit is below its request; the Deployment is made, and its pods never are.";

    public string Mend => "Raise the limit to the request or above, or leave it out: it is then the request.";

    public IEnumerable<Finding> Check(Node<WorkloadSpec> node) =>
    [
        .. Below(node, nameof(WorkloadSpec.Cpu), node.Spec.Cpu, nameof(WorkloadSpec.CpuLimit), node.Spec.CpuLimit, " cores"),
        .. Below(node, nameof(WorkloadSpec.MemoryGiB), node.Spec.MemoryGiB, nameof(WorkloadSpec.MemoryLimitGiB), node.Spec.MemoryLimitGiB, " GiB"),
    ];

    IEnumerable<Finding> Below(Node<WorkloadSpec> node, string request, double asked, string limit, double? allowed, string unit)
    {
        if (allowed is { } most && most < asked && node.Knows(request, limit))
        {
            yield return this.Found(
                node.At(limit),
                $"{node.Word(limit)} is {Shown.Number(most)} and {node.Word(request)} is {Shown.Number(asked)}; allowed is {Shown.Number(asked)}{unit} or more.",
                $"Raise {node.Word(limit)} to {Shown.Number(asked)} or more, or take it out.");
        }
    }
}
