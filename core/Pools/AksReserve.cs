using MlPlatform.Core.Catalogues;

namespace MlPlatform.Core.Pools;

/// <summary>What a node of AKS keeps of its cores and memory, since Kubernetes 1.29.</summary>
static class AksReserve
{
    public const string Source = "learn.microsoft.com/azure/aks/node-resource-reservations";

    // The page counts in MB: taken as that, less is taken off than if they were MiB.
    const decimal MBInGiB = 1_000_000m / (1024 * 1024 * 1024);
    const decimal MostShare = 0.25m;

    // Its table ends there.
    const int MostCores = 64;

    /// <summary>60m of the first core, 40m of the second, 20m of each of the next two, 10m of each further one: the table of 1 to 64 cores.</summary>
    public static decimal Cpu(int vcpus)
    {
        var cores = Math.Min(vcpus, MostCores);
        return ((60 * Math.Min(cores, 1)) + (40 * Math.Clamp(cores - 1, 0, 1)) + (20 * Math.Clamp(cores - 2, 0, 2)) + (10 * Math.Max(cores - 4, 0))) / 1000m;
    }

    /// <summary>20 MB for each pod and 50 MB, at most a quarter of the memory.</summary>
    public static decimal MemoryGiB(MachineType machine) => Math.Min(((20 * machine.MaxPods) + 50) * MBInGiB, MostShare * machine.MemoryGiB);
}
