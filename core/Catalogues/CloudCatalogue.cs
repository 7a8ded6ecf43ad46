using System.Collections.Frozen;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Catalogues;

/// <summary>The machine types, regions, quotas and charges of one cloud, with their sources in full.</summary>
sealed class CloudCatalogue
{
    readonly CloudProvider cloud;
    readonly CloudFile file;

    public CloudCatalogue(CloudProvider cloud, CloudFile file, IReadOnlyList<GpuModel> gpus)
    {
        this.cloud = cloud;
        this.file = file;
        Quotas = [.. file.Quotas.Select(entry => new QuotaFamily { Cloud = cloud, Name = entry.Family, Unit = entry.Unit, OnDemand = entry.OnDemand, Spot = entry.Spot, Source = Source(entry.Source) })];
        Releases = [.. file.KubernetesVersions.Select(entry => new KubernetesRelease { Version = entry.Name, StandardUntil = entry.StandardUntil, ExtendedUntil = entry.ExtendedUntil, Source = Source(entry.Source) })];
        Versions = [.. Releases.Select(release => release.Version)];
        Charges = [.. file.Charges.Select(Charge)];
        Regions = [.. file.Regions.Select(entry => new Region { Cloud = cloud, Name = entry.Name, Zones = entry.Zones, Source = Source(entry.Source) })];
        Machines = new(cloud, [.. file.MachineTypes.Select(entry => Machine(entry, gpus))]);
    }

    public MachineCatalogue Machines { get; }

    public IReadOnlyList<QuotaFamily> Quotas { get; }

    public IReadOnlyList<KubernetesRelease> Releases { get; }

    public IReadOnlyList<string> Versions { get; }

    public IReadOnlyList<Charge> Charges { get; }

    public IReadOnlyList<Region> Regions { get; }

    MachineType Machine(CloudFile.Machine entry, IReadOnlyList<GpuModel> gpus) => new()
    {
        Cloud = cloud,
        Name = entry.Name,
        CloudName = entry.CloudName ?? entry.Name,
        Gpu = entry.Gpu is null ? null : gpus.Single(gpu => gpu.Name == entry.Gpu),
        Gpus = entry.Gpus,
        AcceleratorType = entry.AcceleratorType,
        Vcpus = entry.Vcpus,
        MemoryGiB = entry.MemoryGiB,
        NvmeGB = entry.NvmeGB,
        EfaInterfaces = entry.EfaInterfaces,
        Fabric = entry.Fabric ?? (entry.EfaInterfaces > 0 ? NetworkFabric.Efa : NetworkFabric.Ethernet),
        FabricName = entry.FabricName,
        MaxPods = entry.MaxPods,
        Architecture = entry.Architecture,
        QuotaFamily = entry.Quota is null ? null : Quotas.Single(quota => quota.Name == entry.Quota),
        Prices = [.. (entry.Prices ?? []).SelectMany(Prices)],
        NotOnEks = entry.NotOnEks,
        Source = Source(entry.Source),
    };

    IEnumerable<Price> Prices(CloudFile.RegionPrice entry)
    {
        if (entry.OnDemand is { } onDemand)
            yield return Price(entry, CapacityType.OnDemand, onDemand);
        if (entry.Spot is { } spot)
            yield return Price(entry, CapacityType.Spot, spot);
    }

    Price Price(CloudFile.RegionPrice entry, CapacityType capacity, decimal usd) =>
        new() { UsdPerHour = usd, Capacity = capacity, Region = entry.Region, Date = file.Sources[entry.Source].Date, Source = Source(entry.Source) };

    Charge Charge(CloudFile.Fee entry)
    {
        var source = file.Sources[entry.Source];
        return new() { Cloud = cloud, Kind = entry.Kind, Usd = entry.Usd, What = entry.What, Region = entry.Region, Date = source.Date, IsChecked = source.Checked ?? true, Source = source.Text };
    }

    string Source(string name) => file.Sources[name].Text;
}
