using MlPlatform.Components;
using MlPlatform.Core;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Infra.Azure.Pools;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;

namespace MlPlatform.Infra.Azure.ControlPlane;

/// <summary>
/// The system pool that a cluster is made with: AKS makes none without one, and changes to it go through no deployment afterwards. It has only what
/// it needs; another system pool takes over where it has to change.
/// </summary>
static class FirstPool
{
    /// <summary>Its name: the first of the system pools, which a rule asks for.</summary>
    public static NodePool In(PlatformSpec platform) =>
        NodePools.Of(platform).FirstOrDefault(pool => pool.Spec.System)
        ?? throw new ArgumentException($"The cluster '{platform.Cluster.Name}' has no system pool, without which AKS makes none.", nameof(platform));

    public static ManagedClusterAgentPoolProfileArgs Of(PlatformSpec platform)
    {
        var pool = In(platform);
        var names = AksNames.Of(platform.Cluster);
        var scale = PoolScale.Of(platform, pool);
        var profile = new ManagedClusterAgentPoolProfileArgs
        {
            Name = pool.Name,
            Mode = AgentPoolMode.System,
            Type = AgentPoolType.VirtualMachineScaleSets,
            VmSize = pool.Spec.MachineTypes[0],
            Count = scale.Least,
            EnableAutoScaling = scale.Autoscaled,
            AvailabilityZones = names.Zones(pool.Spec.Zones).ToArray(),
            OsType = OSType.Linux,
            OsSKU = PoolSettings.Image(pool),
            OsDiskSizeGB = pool.Spec.DiskGiB,
            OsDiskType = PoolSettings.Disk(pool),
            VnetSubnetID = names.NodeSubnetId,
            NodeLabels = PoolSettings.Labels(pool),
            NodeTaints = PoolSettings.Taints(pool),
            Tags = Children.Map(ResourceTags.Of(platform, pool.Name)),
        };
        if (pool.Machines is [var machine, ..]) profile.MaxPods = machine.MaxPods;
        if (scale.Autoscaled) (profile.MinCount, profile.MaxCount) = (scale.Least, scale.Most);
        if (PoolSettings.Upgrade(pool) is { } upgrade) profile.UpgradeSettings = upgrade;
        return profile;
    }
}
