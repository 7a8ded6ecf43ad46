using MlPlatform.Core.Rules.Placements;

namespace MlPlatform.Core.Capacity.Packing;

/// <summary>GPUs that are paid for and that nothing can use.</summary>
/// <param name="Gpus">GPUs, slices or shares that are offered.</param>
/// <param name="Units">The same in the units of the pool, with what its layout leaves to nobody.</param>
readonly record struct Stranded(long Gpus, long Units)
{
    /// <summary>
    /// Those of a packed pool that are free on nodes on which no further pod of any model or job can take them: CPU or memory is gone, or
    /// fewer are left than a pod asks for. Free ones that a pod can still take, or that none has asked for yet, are idle, not
    /// stranded; neither are turns of a time-sliced GPU that nobody takes, which are the others'.
    /// </summary>
    /// <param name="pool">The pool as it is filled.</param>
    /// <param name="workloads">All models and jobs.</param>
    public static Stranded Of(PackedPool pool, IReadOnlyList<PlacedWorkload> workloads)
    {
        var (gpus, units) = (0L, pool.Nodes * pool.Units.StrandedByLayout);
        if (pool.Pool.Pool.Spec.Sharing.TimeSlicing is not null || pool.Gpus == pool.GpusTaken)
            return new(gpus, units);
        var asks = workloads
            .Where(workload => workload.Workload.Spec.Gpus > 0 && workload.Pools.Contains(pool.Pool))
            .Select(workload => Ask.Of(workload))
            .Distinct()
            .ToList();
        foreach (var group in pool.Groups.Where(group => group.Left.Gpus > 0))
        {
            foreach (var (resource, free) in group.Left.Free)
            {
                var wanted = asks.FindAll(ask => ask.Resource == resource);
                if (wanted.Count == 0 || wanted.Exists(ask => group.Left.Times(ask) > 0))
                    continue;
                gpus += free * group.Count;
                units += free * group.Count * pool.Units.Of(resource);
            }
        }

        return new(gpus, units);
    }
}
