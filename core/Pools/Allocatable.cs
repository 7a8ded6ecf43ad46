using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>
/// What a node leaves for pods, and what takes the rest, by name. Two figures of CPU and memory: what it leaves at most, from what is known
/// for sure, and what it leaves by the rule of thumb too. An error is concluded from the first only, a warning from the second.
/// </summary>
public sealed record Allocatable
{
    // Kubernetes keeps a tenth of the disk free (nodefs.available<10%), and EKS' nodes reserve 1 GiB for themselves; of AKS' none is known.
    const double DiskShare = 0.9;
    const double DiskReservedGiB = 1;

    const double BytesInGB = 1e9;
    const double BytesInGiB = 1L << 30;

    /// <summary>The pool that the node is in.</summary>
    public required NodePool Pool { get; init; }

    /// <summary>The type of the node.</summary>
    public required MachineType Machine { get; init; }

    /// <summary>What is taken off, the cloud's own first.</summary>
    public required IReadOnlyList<Deduction> Deductions { get; init; }

    /// <summary>Cores that are left, estimates taken off.</summary>
    public required decimal Cpu { get; init; }

    /// <summary>Cores that are left at most, by what is known for sure.</summary>
    public required decimal MostCpu { get; init; }

    /// <summary>Memory that is left in GiB, estimates taken off.</summary>
    public required decimal MemoryGiB { get; init; }

    /// <summary>Memory that is left in GiB at most, by what is known for sure.</summary>
    public required decimal MostMemoryGiB { get; init; }

    /// <summary>Pods that it has room for.</summary>
    public required int Pods { get; init; }

    /// <summary>GPUs that it offers, or slices or shares of them, by whatever name.</summary>
    public required int Gpus { get; init; }

    /// <summary>How many it offers of each resource, by name.</summary>
    public required IReadOnlyDictionary<string, int> Offers { get; init; }

    /// <summary>Disk that is left to images, logs and scratch files in GiB; null on a cluster that is there already, whose disks nobody has said.</summary>
    public decimal? DiskGiB { get; init; }

    /// <summary>What a node of the pool leaves.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="machine">One of its machine types.</param>
    /// <param name="cloud">Who runs the cluster: what else runs on the nodes of one that is there already isn't known.</param>
    public static Allocatable Of(NodePool pool, MachineType machine, CloudProvider cloud)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(machine);
        IReadOnlyList<Deduction> taken = [.. NodeReserve.Of(machine), .. DaemonSets.On(cloud, pool.IsGpu)];
        var most = machine.MemoryGiB - taken.Where(deduction => !deduction.Estimate).Sum(deduction => deduction.MemoryGiB);
        var offers = machine.Gpus == pool.GpusPerNode ? pool.Offers : NodePools.Offers(cloud, pool.Spec, machine.Gpu, machine.Gpus);
        return new()
        {
            Pool = pool,
            Machine = machine,
            Deductions = taken,
            Cpu = machine.Vcpus - taken.Sum(deduction => deduction.Cpu),
            MostCpu = machine.Vcpus - taken.Where(deduction => !deduction.Estimate).Sum(deduction => deduction.Cpu),
            MemoryGiB = most - taken.Where(deduction => deduction.Estimate).Sum(deduction => deduction.MemoryGiB),
            MostMemoryGiB = most,
            Pods = machine.MaxPods - taken.Sum(deduction => deduction.Pods),
            Gpus = offers.Values.Sum(),
            Offers = offers,
            DiskGiB = cloud == CloudProvider.Existing ? null : (decimal)EphemeralStorageGiB(pool.Spec, machine, cloud),
        };
    }

    /// <summary>The same node for a pod that asks for a resource: of GPUs it leaves those that go by that name.</summary>
    /// <param name="resource">The resource; null where the pod asks for no GPU.</param>
    public Allocatable For(string? resource) =>
        resource is null || Offers.GetValueOrDefault(resource) == Gpus ? this : this with { Gpus = Offers.GetValueOrDefault(resource) };

    /// <summary>Disk that a node of the pool leaves to images, logs and scratch files of pods, in GiB.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="cloud">Who runs the cluster.</param>
    public static double EphemeralStorageGiB(NodePoolSpec pool, CloudProvider cloud = CloudProvider.Aws)
    {
        ArgumentNullException.ThrowIfNull(pool);
        var reserved = cloud switch
        {
            CloudProvider.Aws => DiskReservedGiB,
            CloudProvider.Gcp => GkeReserve.DiskGiB(pool.DiskGiB),
            _ => 0,
        };
        return Math.Floor(pool.DiskGiB * DiskShare) - Math.Ceiling(reserved);
    }

    /// <summary>
    /// The same of a node of one machine type: all of its own NVMe disks are in the place of the attached one where the pool says so. On Azure the disk
    /// keeps its size, and is only on them.
    /// </summary>
    /// <param name="pool">The pool.</param>
    /// <param name="machine">One of its machine types.</param>
    /// <param name="cloud">Who runs the cluster.</param>
    public static double EphemeralStorageGiB(NodePoolSpec pool, MachineType machine, CloudProvider cloud)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(machine);
        if (!IsOnNvme(pool, machine, cloud))
            return EphemeralStorageGiB(pool, cloud);
        var reserved = cloud == CloudProvider.Gcp ? GkeReserve.LocalDiskGiB(machine.NvmeGB) : DiskReservedGiB;
        return Math.Floor(NvmeGiB(machine) * DiskShare) - Math.Ceiling(reserved);
    }

    /// <summary>Whether images and scratch files have all of the machine's own NVMe disks, whatever the size of the attached one.</summary>
    internal static bool IsOnNvme(NodePoolSpec pool, MachineType machine, CloudProvider cloud) => pool.LocalNvme && machine.NvmeGB > 0 && cloud is CloudProvider.Aws or CloudProvider.Gcp;

    /// <summary>The machine's own NVMe disks together, in GiB.</summary>
    internal static double NvmeGiB(MachineType machine) => machine.NvmeGB * BytesInGB / BytesInGiB;

    /// <summary>The smallest disk of a node that leaves so much, in GiB.</summary>
    internal static int DiskForGiB(decimal left, CloudProvider cloud)
    {
        var pool = new NodePoolSpec { MachineTypes = [], MaxNodes = 1, DiskGiB = (int)Math.Ceiling(left) };
        while ((decimal)EphemeralStorageGiB(pool, cloud) < left)
            pool = pool with { DiskGiB = pool.DiskGiB + 1 };
        return pool.DiskGiB;
    }
}
