using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>What is to be known of a machine type in the place of what the catalogue says.</summary>
public sealed record MachineTypeSpec
{
    /// <summary>Virtual CPUs. Default: as the catalogue has it; required for a type that it lacks.</summary>
    [Range(1, 4096)]
    public int? Vcpus { get; init; }

    /// <summary>Memory in GiB. Default: as the catalogue has it; required for a type that it lacks.</summary>
    [Range(1, 65_536)]
    public int? MemoryGiB { get; init; }

    /// <summary>Pods at most. Default: as the catalogue has it; 110 for a type that it lacks.</summary>
    [Range(1, 1000)]
    public int? MaxPods { get; init; }

    /// <summary>Model of its GPUs. Default: as the catalogue has it; none for a type that it lacks.</summary>
    public string? Gpu { get; init; }

    /// <summary>GPUs. Default: as the catalogue has it; none for a type that it lacks.</summary>
    [Range(1, 64)]
    public int? Gpus { get; init; }

    /// <summary>US dollars an hour on demand. Default: as the catalogue has it.</summary>
    [Range(0.0001, 100_000)]
    public double? OnDemandUsdPerHour { get; init; }

    /// <summary>US dollars an hour on the spot market. Default: as the catalogue has it.</summary>
    [Range(0.0001, 100_000)]
    public double? SpotUsdPerHour { get; init; }
}
