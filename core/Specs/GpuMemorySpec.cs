using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>What a pod holds in the memory of its GPUs, all of them together.</summary>
public sealed record GpuMemorySpec
{
    /// <summary>Parameters of the model, in thousand millions (8 for an 8B model).</summary>
    [Range(0.001, 100_000)]
    public required double ParametersBillion { get; init; }

    /// <summary>
    /// Bits of a parameter: 16 for bf16 and fp16, 8 for fp8 and int8, 4 for AWQ, GPTQ and fp4.
    /// Default: 16.
    /// </summary>
    [Range(1, 64)]
    public int BitsPerParameter { get; init; } = 16;

    /// <summary>
    /// KV cache in GiB, for all requests that run at once.
    /// Default: 0, for models that have none.
    /// </summary>
    [Range(0, 65_536)]
    public double KvCacheGiB { get; init; }

    /// <summary>
    /// What else is held on each GPU, in GiB: the CUDA context, activations, graphs and fragmentation.
    /// Default: 2.
    /// </summary>
    [Range(0, 1024)]
    public double OverheadGiB { get; init; } = 2;
}
