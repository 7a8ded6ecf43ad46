using MlPlatform.Core.Catalogues;

namespace MlPlatform.Core.Pools;

/// <summary>What a node of EKS keeps for itself, by the formulas of its images.</summary>
static class NodeReserve
{
    const string Image = "awslabs/amazon-eks-ami, nodeadm";
    const decimal MiBInGiB = 1024;
    const decimal EvictionMiB = 100;

    // EC2 advertises more than the kernel sees. Karpenter takes 7.5 % off where it hasn't seen a node of the type yet (its setting
    // vmMemoryOverheadPercent); what is really kept is 1 to 7 %, less on large machines, so that no error may be built on it.
    const decimal HypervisorShare = 0.075m;

    public static IEnumerable<Deduction> Of(MachineType machine) =>
    [
        new() { Name = "kubelet and system", Cpu = Cpu(machine.Vcpus), MemoryGiB = ((11 * machine.MaxPods) + 255) / MiBInGiB, Source = Image },
        new() { Name = "eviction threshold", MemoryGiB = EvictionMiB / MiBInGiB, Source = Image },
        new() { Name = "hypervisor and kernel", MemoryGiB = machine.MemoryGiB * HypervisorShare, Estimate = true, Source = "Karpenter, vmMemoryOverheadPercent" },
    ];

    // 6 % of the first core, 1 % of the second, 0.5 % of the next two, 0.25 % of the rest.
    static decimal Cpu(int vcpus) =>
        (0.06m * Math.Min(vcpus, 1)) + (0.01m * Math.Clamp(vcpus - 1, 0, 1)) + (0.005m * Math.Clamp(vcpus - 2, 0, 2)) + (0.0025m * Math.Max(vcpus - 4, 0));
}
