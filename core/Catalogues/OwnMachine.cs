using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Catalogues;

/// <summary>A machine type as a stack's settings have it.</summary>
static class OwnMachine
{
    public const string Source = "the stack's own catalogue";

    // GKE's, and what Cluster Autoscaler assumes of a node that it hasn't seen.
    const int DefaultMaxPods = 110;

    /// <summary>The machine type, or null where too little is said of it, which a rule refuses.</summary>
    public static MachineType? Of(CloudProvider cloud, string name, MachineTypeSpec spec, MachineType? known)
    {
        var gpu = spec.Gpu is null ? known?.Gpu : Catalogue.FindGpu(spec.Gpu);
        var gpus = spec.Gpus ?? known?.Gpus ?? 0;
        if ((spec.Vcpus ?? known?.Vcpus) is not { } vcpus || (spec.MemoryGiB ?? known?.MemoryGiB) is not { } memory)
            return null;
        if ((spec.Gpu is not null && gpu is null) || gpu is null != (gpus == 0))
            return null;
        var changed = known ?? new MachineType { Cloud = cloud, Name = name, Vcpus = vcpus, MemoryGiB = memory, MaxPods = DefaultMaxPods, Architecture = CpuArchitecture.Amd64, Source = Source };
        return changed with
        {
            Vcpus = vcpus,
            MemoryGiB = memory,
            MaxPods = spec.MaxPods ?? changed.MaxPods,
            Gpu = gpu,
            Gpus = gpus,
            Prices = [.. Own(spec), .. changed.Prices.Where(price => OwnPrice(spec, price.Capacity) is null)],
            Source = SaysMore(spec) ? Source : changed.Source,
        };
    }

    static IEnumerable<Price> Own(MachineTypeSpec spec)
    {
        foreach (var capacity in Enum.GetValues<CapacityType>())
        {
            if (OwnPrice(spec, capacity) is { } usd)
                yield return new() { UsdPerHour = (decimal)usd, Capacity = capacity, Source = Source };
        }
    }

    static double? OwnPrice(MachineTypeSpec spec, CapacityType capacity) => capacity == CapacityType.Spot ? spec.SpotUsdPerHour : spec.OnDemandUsdPerHour;

    static bool SaysMore(MachineTypeSpec spec) => spec is not { Vcpus: null, MemoryGiB: null, MaxPods: null, Gpu: null, Gpus: null };
}
