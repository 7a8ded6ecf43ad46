using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.GpuMemory;

/// <summary>A model fits on its GPU.</summary>
sealed class GpuMemoryFit : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP175";

    public Severity Severity => Severity.Error;

    public string Title => "What a pod holds in GPU memory fits its GPUs, slices or shares";

    public string Explanation =>
        "Weights take parameters times bits; beside them a server holds the KV cache of all requests that run, and on each GPU the CUDA context, activations and graphs. What doesn't fit ends in 'CUDA out of memory' "
        + "while it loads, after the node was bought and the weights were fetched, again and again. A slice has the memory that its profile names, a share of MPS an equal part; on a time-sliced GPU "
        + "a single pod may have all of it.";

    public string Mend => "Use more or larger GPUs, or fewer bits.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var workload in scope.Workloads)
        {
            if (workload.Workload is not { Spec.GpuMemory: { } need } node || !node.KnowsAllOf(nameof(WorkloadSpec.GpuMemory)) || GpuMemoryRoom.Of(workload) is not { } room)
                continue;
            var gpus = workload.Placement!.GpuCount;
            if (GpuMemoryNeed.GiB(need, gpus) > gpus * room.EachGiB)
                yield return this.Found(node.At(nameof(WorkloadSpec.GpuMemory)), $"{GpuMemoryNeed.Text(need, gpus)}, and {room.Text(gpus)}.", GpuMemoryMend.Of(workload, need, room));
        }
    }
}
