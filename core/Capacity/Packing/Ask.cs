using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Placements;

namespace MlPlatform.Core.Capacity.Packing;

/// <summary>What a pod takes of a node: in whole steps, since thousands are compared.</summary>
/// <param name="Millicores">CPU.</param>
/// <param name="KibiBytes">Memory.</param>
/// <param name="Resource">The resource by which it asks for GPUs, slices or shares; null where it asks for none.</param>
/// <param name="Gpus">How many of it.</param>
readonly record struct Ask(long Millicores, long KibiBytes, string? Resource, long Gpus)
{
    const decimal KiBInGiB = 1024 * 1024;

    public static Ask Of(PlacedWorkload workload)
    {
        var spec = workload.Workload.Spec;
        return new(
            (long)decimal.Ceiling((decimal)spec.Cpu * 1000),
            (long)decimal.Ceiling((decimal)spec.MemoryGiB * KiBInGiB),
            spec.Gpus > 0 ? workload.Placement?.GpuResource ?? GpuNames.Resource : null,
            spec.Gpus);
    }

    /// <summary>CPU and memory that a node leaves, in the same steps.</summary>
    public static (long Millicores, long KibiBytes) LeftBy(Allocatable node) =>
        ((long)decimal.Floor(node.Cpu * 1000), (long)decimal.Floor(node.MostMemoryGiB * KiBInGiB));
}
