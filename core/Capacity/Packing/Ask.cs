using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Capacity.Packing;

/// <summary>What a pod takes of a node, or what a node has left: in whole steps, since thousands are compared.</summary>
/// <param name="Millicores">CPU.</param>
/// <param name="KibiBytes">Memory.</param>
/// <param name="Gpus">GPUs, slices or shares.</param>
/// <param name="Pods">Pods.</param>
readonly record struct Ask(long Millicores, long KibiBytes, long Gpus, long Pods)
{
    const decimal KiBInGiB = 1024 * 1024;

    public static Ask Of(WorkloadSpec workload) =>
        new((long)decimal.Ceiling((decimal)workload.Cpu * 1000), (long)decimal.Ceiling((decimal)workload.MemoryGiB * KiBInGiB), workload.Gpus, 1);

    public static Ask LeftBy(Allocatable node) =>
        new((long)decimal.Floor(node.Cpu * 1000), (long)decimal.Floor(node.MostMemoryGiB * KiBInGiB), node.Gpus, node.Pods);

    /// <summary>How often another fits into this.</summary>
    public long Times(Ask other) =>
        Math.Min(Math.Min(Times(Millicores, other.Millicores), Times(KibiBytes, other.KibiBytes)), Math.Min(Times(Gpus, other.Gpus), Times(Pods, other.Pods)));

    /// <summary>What is left when another is taken off some times.</summary>
    public Ask Less(Ask other, long times) =>
        new(Millicores - (times * other.Millicores), KibiBytes - (times * other.KibiBytes), Gpus - (times * other.Gpus), Pods - (times * other.Pods));

    static long Times(long left, long each) => each == 0 ? long.MaxValue : Math.Max(left, 0) / each;
}
