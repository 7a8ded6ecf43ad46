using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.GpuMemory;

/// <summary>The GPU memory that a pod holds: weights, KV cache, and on each of its GPUs what is there beside.</summary>
static class GpuMemoryNeed
{
    const double BytesPerGiB = 1024.0 * 1024 * 1024;

    /// <summary>Weights in GiB.</summary>
    public static double WeightsGiB(GpuMemorySpec spec) => spec.ParametersBillion * 1e9 * spec.BitsPerParameter / 8 / BytesPerGiB;

    /// <summary>All of it in GiB, on so many GPUs.</summary>
    public static double GiB(GpuMemorySpec spec, int gpus) => WeightsGiB(spec) + spec.KvCacheGiB + (gpus * spec.OverheadGiB);

    /// <summary>All of it with its parts: "8B parameters of 16 bits (14.9 GiB), 4 of KV cache and 2 of overhead are 20.9 GiB".</summary>
    public static string Text(GpuMemorySpec spec, int gpus)
    {
        List<string> parts = [$"{Shown.Number(spec.ParametersBillion)}B parameters of {spec.BitsPerParameter} bits ({Number(WeightsGiB(spec))} GiB)"];
        if (spec.KvCacheGiB > 0)
            parts.Add($"{Number(spec.KvCacheGiB)} of KV cache");
        if (spec.OverheadGiB > 0)
            parts.Add($"{(gpus > 1 ? $"{gpus} x " : "")}{Number(spec.OverheadGiB)} of overhead");
        return parts is [var only] ? $"{only} are held" : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]} are {Number(GiB(spec, gpus))} GiB";
    }

    static string Number(double gib) => Shown.Number(Math.Round(gib, 1));
}
