using System.Collections.Frozen;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Catalogues;

/// <summary>The machine types and regions of one cloud, with their sources in full.</summary>
sealed class CloudCatalogue
{
    readonly CloudFile file;

    public CloudCatalogue(CloudProvider cloud, CloudFile file, IReadOnlyList<GpuModel> gpus)
    {
        this.file = file;
        Machines = [.. file.MachineTypes.Select(entry => Machine(cloud, entry, gpus))];
        MachinesByName = Machines.ToFrozenDictionary(machine => machine.Name, StringComparer.Ordinal);
        Regions = [.. file.Regions.Select(entry => new Region { Cloud = cloud, Name = entry.Name, Zones = entry.Zones, Source = Source(entry.Source) })];
    }

    public IReadOnlyList<MachineType> Machines { get; }

    public FrozenDictionary<string, MachineType> MachinesByName { get; }

    public IReadOnlyList<Region> Regions { get; }

    public IReadOnlyList<string> KubernetesVersions => file.KubernetesVersions.Supported;

    MachineType Machine(CloudProvider cloud, CloudFile.Machine entry, IReadOnlyList<GpuModel> gpus) => new()
    {
        Cloud = cloud,
        Name = entry.Name,
        Gpu = entry.Gpu is null ? null : gpus.Single(gpu => gpu.Name == entry.Gpu),
        Gpus = entry.Gpus,
        GpuMemoryMiB = entry.GpuMemoryMiB,
        Vcpus = entry.Vcpus,
        MemoryGiB = entry.MemoryGiB,
        NvmeGB = entry.NvmeGB,
        EfaInterfaces = entry.EfaInterfaces,
        MaxPods = entry.MaxPods,
        Architecture = entry.Architecture,
        OnDemand = entry is { UsdPerHour: { } price, PriceSource: { } source } && file.Sources[source].Date is { } date
            ? new() { UsdPerHour = price, Region = file.PriceRegion, Date = date, Source = Source(source) }
            : null,
        NotOnEks = entry.NotOnEks,
        Source = Source(entry.Source),
    };

    string Source(string name) => file.Sources[name].Text;
}
