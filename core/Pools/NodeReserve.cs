using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>What a node keeps for itself, by the formulas of the cloud that its machine is of.</summary>
static class NodeReserve
{
    internal const decimal MiBInGiB = 1024;

    const decimal EvictionMiB = 100;

    // A cloud advertises more than the kernel sees. Karpenter takes 7.5 % off where it hasn't seen a node of the type yet (its setting
    // vmMemoryOverheadPercent, the same for EC2 and Azure); what is really kept is 1 to 7 %, less on large machines, so that no error may
    // be built on it.
    const decimal HypervisorShare = 0.075m;

    public static IEnumerable<Deduction> Of(MachineType machine) =>
    [
        .. Kubelet(machine),
        new() { Name = "eviction threshold", MemoryGiB = EvictionMiB / MiBInGiB, Source = "Kubernetes, memory.available<100Mi" },
        new() { Name = "hypervisor and kernel", MemoryGiB = machine.MemoryGiB * HypervisorShare, Estimate = true, Source = "Karpenter, vmMemoryOverheadPercent" },
    ];

    /// <summary>6 % of the first core, 1 % of the second, 0.5 % of the next two, 0.25 % of the rest: EKS' formula, which is GKE's.</summary>
    internal static decimal ShareOfCores(int vcpus) =>
        (0.06m * Math.Min(vcpus, 1)) + (0.01m * Math.Clamp(vcpus - 1, 0, 1)) + (0.005m * Math.Clamp(vcpus - 2, 0, 2)) + (0.0025m * Math.Max(vcpus - 4, 0));

    // Of a machine that no cloud rents nothing is known beside the threshold, which is Kubernetes' own.
    static Deduction[] Kubelet(MachineType machine) => machine.Cloud switch
    {
        CloudProvider.Aws => [Reserved(ShareOfCores(machine.Vcpus), ((11 * machine.MaxPods) + 255) / MiBInGiB, "awslabs/amazon-eks-ami, nodeadm")],
        CloudProvider.Gcp => [Reserved(ShareOfCores(machine.Vcpus), GkeReserve.MemoryGiB(machine.MemoryGiB), GkeReserve.Source)],
        CloudProvider.Azure => [Reserved(AksReserve.Cpu(machine.Vcpus), AksReserve.MemoryGiB(machine), AksReserve.Source)],
        _ => [],
    };

    static Deduction Reserved(decimal cpu, decimal memory, string source) => new() { Name = "kubelet and system", Cpu = cpu, MemoryGiB = memory, Source = source };
}
