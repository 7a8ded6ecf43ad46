using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Mig;
using MlPlatform.Core.Specs;

namespace MlPlatform.Preview.Catalogues;

/// <summary>A GPU model and the machines that have it.</summary>
/// <param name="Gpu">The model.</param>
/// <param name="Machines">Its machines: by cloud, the fewest GPUs first, then the fewest cores.</param>
sealed record ListedGpu(GpuModel Gpu, IReadOnlyList<MachineType> Machines)
{
    const double MiBInGiB = 1024;

    /// <summary>Memory of a GPU in GiB.</summary>
    public double MemoryGiB => Gpu.MemoryMiB / MiBInGiB;

    /// <summary>What it can be cut into; nothing where it can't, or where that isn't known.</summary>
    public IReadOnlyList<MigProfile> Profiles => MigGeometries.Find(Gpu.Name)?.Profiles ?? [];

    /// <summary>The catalogue, those with least memory first. Of one cloud only those that it has.</summary>
    /// <param name="cloud">The cloud; null for all.</param>
    /// <param name="minMemoryGiB">Memory of a GPU at least.</param>
    public static IReadOnlyList<ListedGpu> All(CloudProvider? cloud, double minMemoryGiB)
    {
        var machines = Catalogue.Machines(cloud ?? CloudProvider.Existing).Where(machine => machine.Gpu is not null).ToLookup(machine => machine.Gpu!);
        return [.. Catalogue.Gpus
            .Select(gpu => new ListedGpu(gpu, [.. machines[gpu]
                .OrderBy(machine => machine.Cloud).ThenBy(machine => machine.Gpus).ThenBy(machine => machine.Vcpus).ThenBy(machine => machine.Name, StringComparer.Ordinal)]))
            .Where(listed => listed.MemoryGiB >= minMemoryGiB && (cloud is null || listed.Machines.Count > 0))
            .OrderBy(listed => listed.Gpu.MemoryMiB)
            .ThenBy(listed => listed.Gpu.Name, StringComparer.Ordinal)];
    }
}
