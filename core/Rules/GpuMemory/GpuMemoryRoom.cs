using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;

namespace MlPlatform.Core.Rules.GpuMemory;

/// <summary>The GPU memory that a pod gets: of whole GPUs, of slices (by the names of their profiles, which round up), or of equal shares.</summary>
/// <param name="Gpu">The GPU.</param>
/// <param name="EachGiB">Memory of one GPU, slice or share.</param>
/// <param name="What">What one is, in words.</param>
/// <param name="Turns">Pods that take turns on it, and hold their memory meanwhile; 1 where it is the pod's own.</param>
/// <param name="IsWhole">Whether it is a whole GPU.</param>
sealed record GpuMemoryRoom(GpuModel Gpu, double EachGiB, string What, int Turns, bool IsWhole)
{
    /// <summary>The room of a workload; null where it isn't known. Its pools are of one kind.</summary>
    public static GpuMemoryRoom? Of(PlacedWorkload workload)
    {
        if (workload.Placement is not { GpuCount: > 0, Gpu: { } gpu, Offer: { } offer })
            return null;
        // Of two machines with one GPU model the larger memory, so that nothing is told that isn't so.
        var device = offer.Profile?.MemoryGB
            ?? workload.Pools.SelectMany(pool => pool.Pool.Machines).Max(machine => machine.GpuMemoryMiB > 0 ? machine.GpuMemoryMiB : gpu.MemoryMiB) / 1024.0;
        var name = offer.Profile is null ? gpu.Name : $"slice {offer.Profile.Name} of {gpu.Name}";
        return offer.Sharing switch
        {
            GpuSharing.Mps => new(gpu, device / offer.Shares, $"one of {offer.Shares} shares of {name}", 1, false),
            GpuSharing.TimeSlicing => new(gpu, device, name, offer.Shares, false),
            _ => new(gpu, device, name, 1, offer.Profile is null),
        };
    }

    /// <summary>So many of them, with their memory.</summary>
    public string Text(int count) => $"{(count > 1 ? $"{count} x " : "")}{What} {(count > 1 ? "have" : "has")} {Shown.Number(Math.Round(count * EachGiB, 1))}";
}
