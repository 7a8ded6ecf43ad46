using System.Globalization;
using System.Text.RegularExpressions;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.GpuMemory;

/// <summary>The GPU memory that a pod gets: of whole GPUs, of slices (by the names of their profiles, which round up), or of equal shares.</summary>
/// <param name="Gpu">The GPU.</param>
/// <param name="EachGiB">Memory of one GPU, slice or share.</param>
/// <param name="What">What one is, in words.</param>
/// <param name="Turns">Pods that take turns on it, and hold their memory meanwhile; 1 where it is the pod's own.</param>
/// <param name="IsWhole">Whether it is a whole GPU.</param>
sealed partial record GpuMemoryRoom(GpuModel Gpu, double EachGiB, string What, int Turns, bool IsWhole)
{
    /// <summary>The room of a workload; null where it isn't known. Its pools are of one kind.</summary>
    public static GpuMemoryRoom? Of(PlacedWorkload workload)
    {
        if (workload is not { Placement: { GpuCount: > 0, Gpu: { } gpu }, Pools: [var pool, ..] } || workload.Pools.Any(other => !other.IsResolved))
            return null;
        var sharing = pool.Node.Spec.Sharing;
        var turns = sharing.TimeSlicing?.Replicas ?? 1;
        if (sharing.Mig is { } mig)
            return ProfileGiB(workload.Workload.Spec, mig) is var (profile, memory) ? new(gpu, memory, $"slice {profile} of {gpu.Name}", turns, false) : null;
        // Of two machines with one GPU model the larger memory, so that nothing is told that isn't so.
        var whole = workload.Pools.SelectMany(other => other.Pool.Machines).Max(machine => machine.GpuMemoryMiB > 0 ? machine.GpuMemoryMiB : gpu.MemoryMiB) / 1024.0;
        return sharing.Mps is { } mps
            ? new(gpu, whole / mps.Replicas, $"one of {mps.Replicas} shares of {gpu.Name}", 1, false)
            : new(gpu, whole, gpu.Name, turns, sharing.TimeSlicing is null);
    }

    /// <summary>So many of them, with their memory.</summary>
    public string Text(int count) => $"{(count > 1 ? $"{count} x " : "")}{What} {(count > 1 ? "have" : "has")} {Shown.Number(Math.Round(count * EachGiB, 1))}";

    // The profile that the workload names, else the only one that the pool has.
    static (string Profile, double GiB)? ProfileGiB(WorkloadSpec workload, MigSpec mig)
    {
        if (workload.MigProfile is { } named)
            return Profile().Match(named) is { Success: true } own ? (named, GiB(own)) : null;
        var profiles = new List<Match>();
        foreach (var layout in mig.LayoutByGpu.Values.Prepend(mig.Layout))
        {
            // Of a GPU that is left whole, or a layout that isn't read here, nothing is concluded.
            if (Profile().Matches(layout) is not { Count: > 0 } its)
                return null;
            profiles.AddRange(its);
        }

        return profiles.TrueForAll(profile => profile.Value == profiles[0].Value) ? (profiles[0].Value, GiB(profiles[0])) : null;
    }

    static double GiB(Match profile) => double.Parse(profile.Groups["gb"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+g\.(?<gb>\d+)gb(?:\+[a-z.]+)?")]
    private static partial Regex Profile();
}
