using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.GpuMemory;

/// <summary>Pods that take turns on a GPU fit on it together.</summary>
sealed class SharedGpuMemory : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP176";

    public Severity Severity => Severity.Warning;

    public string Title => "As many pods as share a time-sliced GPU fit in its memory";

    public string Explanation =>
        "Time-slicing shares turns, not memory: each pod keeps what it holds while others run, and nobody is kept from taking more. Where as many pods of one kind as share a GPU don't fit, the last to start dies "
        + "of 'CUDA out of memory', or makes a neighbour die. It is a warning, since the neighbours may be smaller.";

    public string Mend => "Share the GPU among fewer pods, or use slices (MIG) where memory is apart.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var workload in scope.Workloads)
        {
            if (workload.Workload is not { Spec.GpuMemory: { } spec } node
                || !node.KnowsAllOf(nameof(WorkloadSpec.GpuMemory))
                || GpuMemoryRoom.Of(workload) is not { Turns: > 1 } room
                || workload.Placement!.GpuCount != 1)
            {
                continue;
            }

            var need = GpuMemoryNeed.GiB(spec, 1);
            if (need > room.EachGiB || room.Turns * need <= room.EachGiB)
                continue;
            var pool = workload.Pools[0];
            var fits = (int)(room.EachGiB / need);
            yield return this.Found(
                node.At(nameof(WorkloadSpec.GpuMemory)),
                $"{GpuMemoryNeed.Text(spec, 1)}; '{pool.Node.Name}' lets {room.Turns} pods share one, and {room.Turns} of these hold {Shown.Number(Math.Round(room.Turns * need, 1))} GiB, while {room.Text(1)}.",
                fits > 1 ? $"Let {fits} pods share a GPU at most, or make the model smaller." : "Give the model a GPU of its own, or make it smaller.");
        }
    }
}
