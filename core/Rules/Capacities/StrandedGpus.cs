using MlPlatform.Core.Capacity;
using MlPlatform.Core.Capacity.Packing;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Capacities;

/// <summary>GPUs that are paid for and that nothing can use.</summary>
sealed class StrandedGpus : IRuleOver<PlacedPlatform>
{
    const decimal Most = 0.3m;

    public string Id => "MLP193";

    public Severity Severity => Severity.Warning;

    public string Title => "Less than a third of a pool's GPUs is stranded";

    public string Explanation =>
        "A replica takes CPU and memory with its GPUs. Where those run out first, or fewer GPUs are left on a node than any replica asks for, the rest of the node's GPUs is paid for and can be "
        + "used by nothing; so can slices that a MIG layout leaves over. Reckoned at the expected number of replicas, half between minimum and maximum where no load is declared; more than 30 % is told.";

    public string Mend => "Ask for less CPU and memory for each GPU, or take machine types that have more of them, or fewer GPUs.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!scope.PoolsAreKnown || !scope.Pools.Any(pool => pool.Pool.IsGpu) || !scope.Workloads.All(IsKnown))
            yield break;
        var packed = PackedPlatform.Of(scope, ExpectedReplicas.Of, pool => pool.Pool.Spec.MinNodes);
        foreach (var pool in packed.Pools.Where(pool => pool is { Gpus: > 0, GpusTaken: > 0 }))
        {
            var (stranded, all) = (Stranded.Of(pool, scope.Workloads).Units, pool.Nodes * pool.Units.PerNode);
            if (stranded <= Most * all)
                continue;
            yield return this.Found(
                pool.Pool.Node.Path,
                $"{stranded} of {all} {(pool.Units.IsCut ? "compute slices" : "GPUs")} ({PlanText.Percent((decimal)stranded / all)}) of the {(pool.Nodes == 1 ? "node" : $"{pool.Nodes} nodes")} that the models are expected to need can be used by nothing.");
        }
    }

    static bool IsKnown(PlacedWorkload workload) =>
        workload.Placement is not null && workload.Workload.Knows(nameof(WorkloadSpec.Cpu), nameof(WorkloadSpec.MemoryGiB), nameof(WorkloadSpec.Gpus), nameof(ModelSpec.MinReplicas), nameof(ModelSpec.MaxReplicas));
}
