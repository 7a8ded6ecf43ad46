using MlPlatform.Core.Networks;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Gcp.Container.Inputs;

namespace MlPlatform.Infra.Gcp.ControlPlane;

/// <summary>How GKE adds nodes and takes them away, and whether it makes pools of its own.</summary>
static class Autoscaling
{
    // The wait of GKE's balanced profile, which isn't a setting: who wants nodes gone sooner gets the profile that packs pods closer.
    const int BalancedMinutes = 10;

    /// <summary>The autoscaler of a platform.</summary>
    public static ClusterClusterAutoscalingArgs Of(PlatformSpec platform, Input<string> key, string nodeServiceAccount)
    {
        var provisions = PoolDefaults.Autoscaler(platform) == AutoscalerKind.NodeAutoProvisioning;
        var args = new ClusterClusterAutoscalingArgs
        {
            Enabled = provisions,
            AutoscalingProfile = platform.Autoscaler.ScaleDownMinutes < BalancedMinutes ? "OPTIMIZE_UTILIZATION" : "BALANCED",
        };
        if (!provisions) return args;

        args.AutoProvisioningLocations = SubnetPlan.Zones(platform.Cluster).ToArray();
        args.ResourceLimits = Limits(NodePools.Of(platform)).Select(limit => new ClusterClusterAutoscalingResourceLimitArgs { ResourceType = limit.Resource, Maximum = limit.Most }).ToArray();
        args.AutoProvisioningDefaults = new ClusterClusterAutoscalingAutoProvisioningDefaultsArgs
        {
            ServiceAccount = nodeServiceAccount,
            OauthScopes = [GkeControlPlane.Scope],
            ImageType = "COS_CONTAINERD",
            DiskType = "pd-balanced",
            DiskSize = platform.Pools.Values.Max(pool => pool.DiskGiB),
            BootDiskKmsKey = key,
            Management = new ClusterClusterAutoscalingAutoProvisioningDefaultsManagementArgs { AutoRepair = true, AutoUpgrade = true },
            ShieldedInstanceConfig = new ClusterClusterAutoscalingAutoProvisioningDefaultsShieldedInstanceConfigArgs { EnableSecureBoot = true, EnableIntegrityMonitoring = true },
            // Any of its pools may be one of GPUs.
            UpgradeSettings = new ClusterClusterAutoscalingAutoProvisioningDefaultsUpgradeSettingsArgs { Strategy = "SURGE", MaxSurge = 0, MaxUnavailable = 1 },
        };
        return args;
    }

    // Limits are of the whole cluster, the pools of the settings included: what those may come to is what was planned for, and no kind of GPU
    // that none of them has is ever made. Without limits of CPU and memory it is refused.
    static IEnumerable<(string Resource, int Most)> Limits(IReadOnlyList<NodePool> pools)
    {
        yield return ("cpu", pools.Sum(pool => pool.Spec.MaxNodes * pool.Machines.Max(machine => machine.Vcpus)));
        yield return ("memory", pools.Sum(pool => pool.Spec.MaxNodes * pool.Machines.Max(machine => machine.MemoryGiB)));
        foreach (var accelerator in pools.Where(pool => pool.IsGpu).GroupBy(pool => pool.Machines[0].AcceleratorType!).OrderBy(group => group.Key, StringComparer.Ordinal))
            yield return (accelerator.Key, accelerator.Sum(pool => pool.Spec.MaxNodes * pool.GpusPerNode));
    }
}
