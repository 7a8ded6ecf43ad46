using MlPlatform.Components;
using MlPlatform.Core;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;

namespace MlPlatform.Infra.Azure.Pools;

/// <summary>
/// A node pool of AKS: a scale set of one machine type. MIG slices are the GPU Operator's to make, never AKS' own, which are of one size, for
/// good, and beside the operator's MIG manager a second owner. InfiniBand asks for Ubuntu and the operator's driver, and for nothing more of a
/// pool: its machines share a fabric once the subscription has the feature <c>Microsoft.ContainerService/AKSInfinibandSupport</c> (Azure/aks-rdma-infiniband).
/// </summary>
public sealed class AksNodePool : ComponentResource
{
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(60);

    // AKS refuses to change them, and of most the provider doesn't know: pulumi/pulumi-azure-native, provider/pkg/gen/replacement.go has vmSize and gpuInstanceProfile.
    static readonly string[] Fixed =
    [
        "availabilityZones", "capacityReservationGroupID", "gpuInstanceProfile", "gpuProfile", "kubeletDiskType", "maxPods", "osDiskSizeGB", "osDiskType",
        "scaleSetEvictionPolicy", "scaleSetPriority", "spotMaxPrice", "vmSize", "vnetSubnetID",
    ];

    /// <summary>Makes the pool.</summary>
    /// <param name="name">Name of the component and of its pool.</param>
    /// <param name="args">The pool, and where it belongs.</param>
    /// <param name="options">Options of the component; what it depends on, the pool waits for.</param>
    public AksNodePool(string name, AksNodePoolArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:azure:AksNodePool", name, options)
    {
        var (pool, spec, cluster) = (args.Pool, args.Pool.Spec, args.Platform.Cluster);
        var names = AksNames.Of(cluster);
        var scale = PoolScale.Of(args.Platform, pool);
        var settings = new AgentPoolArgs
        {
            ResourceGroupName = names.Group,
            ResourceName = cluster.Name,
            AgentPoolName = pool.Name,
            Mode = PoolSettings.Mode(pool),
            Type = AgentPoolType.VirtualMachineScaleSets,
            // A scale set has one; it is the one wanted most.
            VmSize = spec.MachineTypes[0],
            Count = scale.Least,
            EnableAutoScaling = scale.Autoscaled,
            AvailabilityZones = names.Zones(spec.Zones).ToArray(),
            OrchestratorVersion = cluster.KubernetesVersion,
            OsType = OSType.Linux,
            OsSKU = PoolSettings.Image(pool),
            OsDiskSizeGB = spec.DiskGiB,
            OsDiskType = PoolSettings.Disk(pool),
            KubeletDiskType = KubeletDiskType.OS,
            VnetSubnetID = names.NodeSubnetId,
            NodeLabels = PoolSettings.Labels(pool),
            NodeTaints = PoolSettings.Taints(pool),
            ScaleDownMode = ScaleDownMode.Delete,
            Tags = Children.Map(ResourceTags.Of(args.Platform, pool.Name)),
        };
        // What nodes keep for themselves is reckoned from it, and the memory that pods get.
        if (pool.Machines is [var machine, ..]) settings.MaxPods = machine.MaxPods;
        if (scale.Autoscaled) (settings.MinCount, settings.MaxCount) = (scale.Least, scale.Most);
        if (PoolSettings.Upgrade(pool) is { } upgrade) settings.UpgradeSettings = upgrade;
        if (pool.IsGpu) settings.GpuProfile = new GPUProfileArgs { Driver = PoolSettings.Driver(pool) };
        if (spec.Capacity == CapacityType.Reserved && spec.Reservation is { } reservation) settings.CapacityReservationGroupID = reservation;
        if (spec.Capacity == CapacityType.Spot)
            // At any price up to the full one: a lower bid loses machines that others still get.
            (settings.ScaleSetPriority, settings.ScaleSetEvictionPolicy, settings.SpotMaxPrice) = (ScaleSetPriority.Spot, ScaleSetEvictionPolicy.Delete, -1.0);

        AgentPool = new AgentPool(name, settings, CustomResourceOptions.Merge(
            Children.Of(this, options, new() { Create = Slowest, Update = 2 * Slowest, Delete = Slowest }),
            new()
            {
                // An autoscaler moves it, and each deployment would move it back.
                IgnoreChanges = scale.Autoscaled ? ["count"] : [],
                ReplaceOnChanges = [.. Fixed],
                // The successor has the same name.
                DeleteBeforeReplace = true,
            }));
        RegisterOutputs();
    }

    /// <summary>The pool.</summary>
    public AgentPool AgentPool { get; }
}
