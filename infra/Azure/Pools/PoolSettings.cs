using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;

namespace MlPlatform.Infra.Azure.Pools;

/// <summary>What a pool is in AKS' words: the pool that a cluster is made with has a type of its own there, with the same properties.</summary>
static class PoolSettings
{
    /// <summary>Like <c>nvidia.com/gpu=present:NoSchedule</c>. AKS taints no GPU pool by itself; on spot pools it sets its taint, and must be told of it all the same.</summary>
    public static string[] Taints(NodePool pool) => [.. pool.Taints.Select(taint => $"{taint.Key}={taint.Value}:{taint.Effect}")];

    /// <summary>Labels, and on spot pools the one that AKS puts there: left out, it would be a difference at each deployment.</summary>
    public static InputMap<string> Labels(NodePool pool)
    {
        var labels = new InputMap<string>();
        foreach (var (key, value) in pool.Labels) labels.Add(key, value);
        if (pool.Spec.Capacity == CapacityType.Spot) labels.Add(SpotTaints.Aks.Key, SpotTaints.Aks.Value);
        return labels;
    }

    public static OSSKU Image(NodePool pool) => PoolDefaults.Image(CloudProvider.Azure, pool.Spec) == NodeImage.AzureLinux ? OSSKU.AzureLinux : OSSKU.Ubuntu;

    /// <summary>On the machine's own disks where that is asked for; AKS refuses it where they are too small.</summary>
    public static OSDiskType Disk(NodePool pool) => pool.Spec.LocalNvme ? OSDiskType.Ephemeral : OSDiskType.Managed;

    public static AgentPoolMode Mode(NodePool pool) => pool.Spec.System ? AgentPoolMode.System : AgentPoolMode.User;

    /// <summary>
    /// Whether AKS installs NVIDIA's driver. It would by itself, and the operator's then doesn't load. It is chosen when the pool is made.
    /// </summary>
    public static GPUDriver Driver(NodePool pool) => PoolDefaults.Driver(CloudProvider.Azure, pool.Spec) == DriverOwner.Operator ? GPUDriver.None : GPUDriver.Install;

    /// <summary>A GPU node makes room for its successor, since there is no other machine to be had; spot pools take no surge.</summary>
    public static AgentPoolUpgradeSettingsArgs? Upgrade(NodePool pool) => pool switch
    {
        { Spec.Capacity: CapacityType.Spot } => null,
        { IsGpu: true } => new() { MaxSurge = "0", MaxUnavailable = "1" },
        _ => new() { MaxSurge = "33%" },
    };
}
