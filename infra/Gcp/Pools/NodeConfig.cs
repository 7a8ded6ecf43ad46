using System.Collections.Immutable;
using MlPlatform.Components;
using MlPlatform.Core;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Infra.Gcp.ControlPlane;
using Pulumi.Gcp.Container.Inputs;

namespace MlPlatform.Infra.Gcp.Pools;

/// <summary>What the nodes of a pool are.</summary>
static class NodeConfig
{
    /// <summary>The configuration of a node.</summary>
    public static NodePoolNodeConfigArgs Of(GkeNodePoolArgs args)
    {
        var (pool, spec, machine) = (args.Pool, args.Pool.Spec, args.Pool.Machines[0]);
        var ubuntu = PoolDefaults.Image(CloudProvider.Gcp, spec) == NodeImage.Ubuntu;
        var config = new NodePoolNodeConfigArgs
        {
            MachineType = machine.CloudName,
            ImageType = ubuntu ? "UBUNTU_CONTAINERD" : "COS_CONTAINERD",
            DiskSizeGb = spec.DiskGiB,
            DiskType = MachineDisk.Type(machine),
            BootDiskKmsKey = args.KeyId,
            ServiceAccount = args.NodeServiceAccount,
            OauthScopes = [GkeControlPlane.Scope],
            // By it the firewall knows the nodes of the cluster.
            Tags = [args.Platform.Cluster.Name],
            ResourceLabels = Children.Map(ResourceTags.Of(args.Platform, pool.Name)),
            Labels = Children.Map(Labels(pool)),
            // Said, though GKE taints GPU pools of a cluster that has another pool, and spot pools never.
            // That of queued nodes GKE sets itself.
            Taints = pool.Taints.Where(taint => taint != SpotTaints.GkeQueued).Select(taint => new NodePoolNodeConfigTaintArgs { Key = taint.Key, Value = taint.Value, Effect = Effect(taint.Effect) }).ToArray(),
            Gvnic = new NodePoolNodeConfigGvnicArgs { Enabled = true },
            // A driver that isn't signed by Google, Ubuntu's and the operator's, doesn't load under secure boot.
            ShieldedInstanceConfig = new NodePoolNodeConfigShieldedInstanceConfigArgs { EnableSecureBoot = !pool.IsGpu || !(ubuntu || GpuConfig.IsOperators(pool)), EnableIntegrityMonitoring = true },
            // Else every pod may be the node.
            WorkloadMetadataConfig = new NodePoolNodeConfigWorkloadMetadataConfigArgs { Mode = "GKE_METADATA" },
            KubeletConfig = new NodePoolNodeConfigKubeletConfigArgs { InsecureKubeletReadonlyPortEnabled = "FALSE" },
        };
        if (pool.IsGpu) config.GuestAccelerators = GpuConfig.Of(pool);
        if (spec.LocalNvme) config.EphemeralStorageLocalSsdConfig = new NodePoolNodeConfigEphemeralStorageLocalSsdConfigArgs { LocalSsdCount = MachineDisk.LocalSsds(machine) };
        if (spec.ImageStreaming) config.GcfsConfig = new NodePoolNodeConfigGcfsConfigArgs { Enabled = true };
        // GKE taints Arm nodes, which no pod of ours is told of; images are held against the architecture before.
        if (machine.Architecture == CpuArchitecture.Arm64) config.TaintConfig = new NodePoolNodeConfigTaintConfigArgs { ArchitectureTaintBehavior = "NONE" };
        return config;
    }

    static ImmutableSortedDictionary<string, string> Labels(NodePool pool)
    {
        var labels = pool.Labels.ToImmutableSortedDictionary(StringComparer.Ordinal).ToBuilder();
        if (pool.IsGpu && GpuConfig.IsOperators(pool)) labels[GpuConfig.NoDevicePluginLabel] = "true";
        if (pool.Spec.Capacity == CapacityType.Queued) labels[Purchase.QueuedLabel] = "true";
        if (Fabric.Is(pool)) labels[Fabric.DriverLabel] = "true";
        return labels.ToImmutable();
    }

    // Kubernetes writes NoSchedule where GKE writes NO_SCHEDULE.
    static string Effect(string effect) => effect switch
    {
        "NoExecute" => "NO_EXECUTE",
        "PreferNoSchedule" => "PREFER_NO_SCHEDULE",
        _ => "NO_SCHEDULE",
    };
}
