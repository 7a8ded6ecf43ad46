using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Catalogues;

/// <summary>A type of machine that a cloud rents.</summary>
public sealed record MachineType
{
    /// <summary>The cloud that rents it.</summary>
    public required CloudProvider Cloud { get; init; }

    /// <summary>The cloud's name for it, such as <c>g6.2xlarge</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Model of its GPUs; null where it has none.</summary>
    public GpuModel? Gpu { get; init; }

    /// <summary>GPUs.</summary>
    public int Gpus { get; init; }

    /// <summary>Memory of each GPU in MiB, as the cloud reports it.</summary>
    public int GpuMemoryMiB { get; init; }

    /// <summary>Virtual CPUs: what Kubernetes calls cores.</summary>
    public required int Vcpus { get; init; }

    /// <summary>Memory in GiB, before anything is taken off.</summary>
    public required int MemoryGiB { get; init; }

    /// <summary>Local NVMe disks in GB, all together; 0 where it has none.</summary>
    public int NvmeGB { get; init; }

    /// <summary>Network interfaces that can be EFA (AWS); 0 where it has none.</summary>
    public int EfaInterfaces { get; init; }

    /// <summary>Pods at most: as many as its network interfaces have addresses for, by the formula of AWS' network plugin.</summary>
    public required int MaxPods { get; init; }

    /// <summary>Instruction set; images must have been built for it.</summary>
    public required CpuArchitecture Architecture { get; init; }

    /// <summary>On-demand price; null where none is known.</summary>
    public Price? OnDemand { get; init; }

    /// <summary>Why nodes of it can't join a cluster as this library makes them; null where they can.</summary>
    public string? NotOnEks { get; init; }

    /// <summary>Where its figures stand.</summary>
    public required string Source { get; init; }
}
