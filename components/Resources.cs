using MlPlatform.Core;
using MlPlatform.Core.Charts;

namespace MlPlatform.Components;

/// <summary>What the containers of a chart ask for: CPU and memory as rules reckon with them, and the same memory at most.</summary>
sealed record Resources(Resources.Amounts Requests, Resources.MemoryOnly? Limits)
{
    /// <summary>Those of a pod that core knows. CPU has no limit: a controller that is throttled answers its probes late.</summary>
    public static Resources Of(ClusterPod pod) => new(
        new(Quantity.Cores((double)pod.Cpu), Quantity.GiB((double)pod.MemoryGiB)),
        new(Quantity.GiB((double)pod.MemoryGiB * 2)));

    public sealed record Amounts(string Cpu, string Memory);

    public sealed record MemoryOnly(string Memory);
}
