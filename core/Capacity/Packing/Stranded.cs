using MlPlatform.Core.Rules.Placements;

namespace MlPlatform.Core.Capacity.Packing;

/// <summary>GPUs that are paid for and that nothing can use.</summary>
static class Stranded
{
    /// <summary>
    /// GPUs of a packed pool that are free on nodes on which no further pod of any model or job fits: their CPU or memory is gone, or fewer
    /// GPUs are left than a pod asks for. Free ones that a pod can still take are idle, not stranded.
    /// </summary>
    /// <remarks>None of a time-sliced pool: a turn that nobody takes is the others'.</remarks>
    /// <param name="pool">The pool as it is filled.</param>
    /// <param name="workloads">All models and jobs.</param>
    public static long Gpus(PackedPool pool, IReadOnlyList<PlacedWorkload> workloads)
    {
        if (pool.Pool.Pool.Spec.Sharing.TimeSlicing is not null || pool.Gpus == pool.GpusTaken)
            return 0;
        var asks = workloads
            .Where(workload => workload.Workload.Spec.Gpus > 0 && workload.Pools.Contains(pool.Pool))
            .Select(workload => Ask.Of(workload))
            .Distinct()
            .ToList();
        return pool.Groups.Where(group => group.Left.Gpus > 0 && !asks.Exists(ask => group.Left.Times(ask) > 0)).Sum(group => group.Left.Gpus * group.Count);
    }
}
