using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Sharing;

/// <summary>Who asks for no GPU stays off GPU nodes.</summary>
sealed class StolenGpus : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP116";

    public Severity Severity => Severity.Error;

    public string Title => "Where there are several tenants, nothing tolerates the taint of GPU nodes without asking for a GPU";

    public string Explanation =>
        "The taint keeps pods without GPUs off nodes with them. A pod that tolerates it and asks for none is counted by no quota of GPUs; it takes the CPU and memory that the GPUs' own pods need, "
        + "and where the image sets NVIDIA_VISIBLE_DEVICES, as CUDA images do, it sees GPUs that others were given.";

    public string Mend => "Take the toleration out, or ask for the GPUs that are used.";

    public IEnumerable<Finding> Check(PlacedPlatform scope) => scope.HasSeveralTenants() ? scope.Workloads.SelectMany(one => Check(scope, one.Workload)) : [];

    IEnumerable<Finding> Check(PlacedPlatform scope, Node<WorkloadSpec> workload)
    {
        if (workload.Spec.Gpus > 0 || !workload.Knows(nameof(WorkloadSpec.Gpus)) || !workload.KnowsAllOf(nameof(WorkloadSpec.Tolerations)))
            yield break;
        foreach (var (index, toleration) in workload.Spec.Tolerations.Index())
        {
            if (!Tolerates(scope, toleration))
                continue;
            yield return this.Found(
                workload.At(nameof(WorkloadSpec.Tolerations)).Item(index),
                $"{(toleration.Key is null ? "Every taint is" : $"The taint {Shown.Text(GpuNames.TaintKey)} is")} tolerated, and {workload.Word(nameof(WorkloadSpec.Gpus))} is 0; "
                + $"the GPUs are shared by {Shown.Count(scope.Node.Spec.Tenants.Count, "tenant")}.");
        }
    }

    // Where no key is named, there must be GPU nodes that are known: it may be meant for others.
    static bool Tolerates(PlacedPlatform scope, TolerationSpec toleration) =>
        (toleration.Key == GpuNames.TaintKey || (toleration.Key is null && scope.Pools.Any(pool => pool.IsResolved && pool.Pool.IsGpu)))
        && (toleration.Value is null || toleration.Value == GpuNames.Taint.Value)
        && (toleration.Effect is null || toleration.Effect == GpuNames.Taint.Effect);
}
