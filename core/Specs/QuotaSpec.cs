using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>The quota of a tenant's namespace, lowered to a Kubernetes ResourceQuota.</summary>
public sealed record QuotaSpec
{
    /// <summary>CPU that all pods together may request, in cores.</summary>
    [Range(0.001, 1_000_000)]
    public required double Cpu { get; init; }

    /// <summary>Memory that all pods together may request, in GiB.</summary>
    [Range(0.001, 10_000_000)]
    public required double MemoryGiB { get; init; }

    /// <summary>
    /// CPU that all limits together may reach, in cores.
    /// Default: twice <see cref="Cpu"/>, the ratio that teams who burst use.
    /// </summary>
    [Range(0.001, 1_000_000)]
    public double? CpuLimit { get; init; }

    /// <summary>
    /// Memory that all limits together may reach, in GiB.
    /// Default: twice <see cref="MemoryGiB"/>.
    /// </summary>
    [Range(0.001, 10_000_000)]
    public double? MemoryLimitGiB { get; init; }

    /// <summary>
    /// GPUs, or shares of GPUs where pools share them.
    /// Default: 0, because GPUs are given by name.
    /// </summary>
    [Range(0, 100_000)]
    public int Gpus { get; init; }

    /// <summary>
    /// Slices and renamed shares by the name of their resource, such as <c>nvidia.com/mig-1g.10gb</c>, where they differ from <see cref="Gpus"/>.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, int> GpuResources { get; init; } = Named.None<int>();

    /// <summary>
    /// Pods.
    /// Default: 50.
    /// </summary>
    [Range(1, 100_000)]
    public int Pods { get; init; } = 50;

    /// <summary>
    /// Persistent volume claims.
    /// Default: 20.
    /// </summary>
    [Range(0, 100_000)]
    public int PersistentVolumeClaims { get; init; } = 20;
}
