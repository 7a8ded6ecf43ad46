using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Preview.Catalogues;

/// <summary>A GPU model and the machines that have it.</summary>
/// <param name="Gpu">The model.</param>
/// <param name="Machines">Its machines: by cloud, the fewest GPUs first, then the fewest cores.</param>
sealed record GpuOffer(GpuModel Gpu, IReadOnlyList<MachineType> Machines)
{
    const double MiBInGiB = 1024;

    /// <summary>Memory of a GPU in GiB.</summary>
    public double MemoryGiB => Gpu.MemoryMiB / MiBInGiB;

    /// <summary>The catalogue, those with least memory first. Of one cloud only those that it has.</summary>
    /// <param name="cloud">The cloud; null for all.</param>
    /// <param name="minMemoryGiB">Memory of a GPU at least.</param>
    public static IReadOnlyList<GpuOffer> All(CloudProvider? cloud, double minMemoryGiB)
    {
        var machines = Catalogue.Machines(cloud ?? CloudProvider.Existing).Where(machine => machine.Gpu is not null).ToLookup(machine => machine.Gpu!);
        return [.. Catalogue.Gpus
            .Select(gpu => new GpuOffer(gpu, [.. machines[gpu]
                .OrderBy(machine => machine.Cloud).ThenBy(machine => machine.Gpus).ThenBy(machine => machine.Vcpus).ThenBy(machine => machine.Name, StringComparer.Ordinal)]))
            .Where(offer => offer.MemoryGiB >= minMemoryGiB && (cloud is null || offer.Machines.Count > 0))
            .OrderBy(offer => offer.Gpu.MemoryMiB)
            .ThenBy(offer => offer.Gpu.Name, StringComparer.Ordinal)];
    }
}
