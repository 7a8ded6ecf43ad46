namespace MlPlatform.Core.Pools;

/// <summary>NVIDIA's names of resources, labels and the taint, as its operator and all clouds use them.</summary>
public static class GpuNames
{
    /// <summary>The resource that a whole GPU is, or a share of one where shares aren't renamed.</summary>
    public const string Resource = "nvidia.com/gpu";

    /// <summary>The resource that a share of a GPU is where shares are renamed.</summary>
    public const string SharedResource = "nvidia.com/gpu.shared";

    /// <summary>What a resource's name ends with where its shares are renamed.</summary>
    public const string SharedSuffix = ".shared";

    /// <summary>What the name of a slice's resource begins with under the mixed strategy; the profile follows.</summary>
    public const string SlicePrefix = "nvidia.com/mig-";

    /// <summary>Key of the taint of GPU nodes; NVIDIA's operator tolerates it by default.</summary>
    public const string TaintKey = "nvidia.com/gpu";

    /// <summary>Label by which the device plugin finds the configuration of a node.</summary>
    public const string DevicePluginConfigLabel = "nvidia.com/device-plugin.config";

    /// <summary>Label by which the MIG manager finds how the GPUs of a node are cut.</summary>
    public const string MigConfigLabel = "nvidia.com/mig.config";

    /// <summary>Label of nodes that have a GPU.</summary>
    public const string PresentLabel = "nvidia.com/gpu.present";

    /// <summary>The taint of GPU nodes: what asks for no GPU stays off them.</summary>
    public static readonly NodeTaint Taint = new() { Key = TaintKey, Value = "present", Effect = "NoSchedule" };
}
