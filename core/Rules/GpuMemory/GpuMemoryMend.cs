using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.GpuMemory;

/// <summary>What makes a model fit: more GPUs of the same kind, the smallest larger one, or fewer bits.</summary>
static class GpuMemoryMend
{
    /// <summary>The ways that there are, as one sentence.</summary>
    public static string Of(PlacedWorkload workload, GpuMemorySpec need, GpuMemoryRoom room)
    {
        var node = workload.Workload;
        var gpus = workload.Placement!.GpuCount;
        var machines = Catalogue.Machines(workload.Pools[0].Cloud);
        List<string> ways = [];
        if (room.IsWhole && More(need, room, gpus, machines) is { } more)
            ways.Add($"raise {node.Word(nameof(WorkloadSpec.Gpus))} to {more} and split the model over them (tensor parallel)");
        else if (!room.IsWhole && GpuMemoryNeed.GiB(need, 1) <= room.Gpu.MemoryMiB / 1024.0)
            ways.Add($"use a pool with whole {room.Gpu.Name}");
        if (Larger(need, gpus, room, machines) is { } larger)
            ways.Add($"use {larger}");
        if (Fewer(need, room, gpus) is { } bits)
            ways.Add($"quantise it to {bits} bits");
        if (need.KvCacheGiB > 0)
            ways.Add("hold fewer or shorter requests in the KV cache");
        if (ways.Count == 0)
            return "Use a smaller model, or spread it over several pods.";
        var all = ways.Count == 1 ? ways[0] : $"{string.Join(", ", ways.Take(ways.Count - 1))}, or {ways[^1]}";
        return $"{char.ToUpperInvariant(all[0])}{all[1..]}.";
    }

    static int? More(GpuMemorySpec need, GpuMemoryRoom room, int gpus, IReadOnlyList<MachineType> machines)
    {
        var most = machines.Where(machine => machine.Gpu?.Name == room.Gpu.Name).Select(machine => machine.Gpus).DefaultIfEmpty().Max();
        // Attention heads are split evenly, and so by a power of two nearly always.
        for (var more = 2; more <= most; more *= 2)
        {
            if (more > gpus && GpuMemoryNeed.GiB(need, more) <= more * room.EachGiB)
                return more;
        }

        return null;
    }

    static string? Larger(GpuMemorySpec need, int gpus, GpuMemoryRoom room, IReadOnlyList<MachineType> machines) => machines
        .Where(machine => machine is { Gpu: not null, NotOnEks: null } && machine.Gpus >= gpus && machine.Gpu.Name != room.Gpu.Name && GpuMemoryNeed.GiB(need, gpus) <= gpus * machine.Gpu.MemoryMiB / 1024.0)
        .Select(machine => machine.Gpu!)
        .OrderBy(gpu => gpu.MemoryMiB)
        .ThenBy(gpu => gpu.Name, StringComparer.Ordinal)
        .FirstOrDefault()?.Name;

    static int? Fewer(GpuMemorySpec need, GpuMemoryRoom room, int gpus)
    {
        foreach (var bits in (int[])[8, 4])
        {
            if (bits < need.BitsPerParameter && GpuMemoryNeed.GiB(need with { BitsPerParameter = bits }, gpus) <= gpus * room.EachGiB)
                return bits;
        }

        return null;
    }
}
