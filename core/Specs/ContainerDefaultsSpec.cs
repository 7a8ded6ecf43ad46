using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>Requests and limits of containers that name none, lowered to a Kubernetes LimitRange.</summary>
public sealed record ContainerDefaultsSpec
{
    /// <summary>CPU request in cores. Default: 0.1.</summary>
    [Range(0.001, 1024)]
    public double Cpu { get; init; } = 0.1;

    /// <summary>CPU limit in cores. Default: 0.5.</summary>
    [Range(0.001, 1024)]
    public double CpuLimit { get; init; } = 0.5;

    /// <summary>Memory request in GiB. Default: 0.125 (128 MiB).</summary>
    [Range(0.001, 65_536)]
    public double MemoryGiB { get; init; } = 0.125;

    /// <summary>Memory limit in GiB. Default: 0.5 (512 MiB).</summary>
    [Range(0.001, 65_536)]
    public double MemoryLimitGiB { get; init; } = 0.5;
}
