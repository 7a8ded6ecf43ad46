using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi.Gcp.Container.Inputs;

namespace MlPlatform.Infra.Gcp.Pools;

/// <summary>The GPUs of a node: who installs their driver, and how Google's plugin cuts and shares them.</summary>
static class GpuConfig
{
    /// <summary>
    /// The label that keeps Google's device plugin off a node. The container that finishes Google's driver runs with that plugin: a node that
    /// has the label and Google's driver is left without one.
    /// </summary>
    public const string NoDevicePluginLabel = "gke-no-default-nvidia-gpu-device-plugin";

    /// <summary>Whether the GPU Operator installs the driver, and its plugin offers the GPUs.</summary>
    public static bool IsOperators(NodePool pool) => PoolDefaults.Driver(CloudProvider.Gcp, pool.Spec) == DriverOwner.Operator;

    /// <summary>The accelerators of a pool. They are named for machine types that always have them, too.</summary>
    public static NodePoolNodeConfigGuestAcceleratorArgs Of(NodePool pool)
    {
        var gpus = new NodePoolNodeConfigGuestAcceleratorArgs
        {
            Type = pool.Machines[0].AcceleratorType!,
            Count = pool.GpusPerNode,
            // Said always: unsaid, it is Google's since GKE 1.30. A version can't be asked for, only its default one.
            GpuDriverInstallationConfig = new NodePoolNodeConfigGuestAcceleratorGpuDriverInstallationConfigArgs
            {
                GpuDriverVersion = IsOperators(pool) ? "INSTALLATION_DISABLED" : "DEFAULT",
            },
        };
        // These two are Google's plugin's: the operator's is told by labels.
        if (IsOperators(pool) || pool.GpuOffers is not [var offer]) return gpus;
        if (offer.Profile is { } profile) gpus.GpuPartitionSize = profile.Name;
        if (offer.Sharing != GpuSharing.Exclusive)
            gpus.GpuSharingConfig = new NodePoolNodeConfigGuestAcceleratorGpuSharingConfigArgs
            {
                GpuSharingStrategy = offer.Sharing == GpuSharing.Mps ? "MPS" : "TIME_SHARING",
                MaxSharedClientsPerGpu = offer.Shares,
            };
        return gpus;
    }
}
