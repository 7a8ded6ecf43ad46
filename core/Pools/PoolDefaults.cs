using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>What holds for a pool where its author leaves it to the cloud; null where the cluster is there already, and nobody has said.</summary>
public static class PoolDefaults
{
    /// <summary>What adds nodes to the pools of a platform.</summary>
    /// <param name="platform">The platform.</param>
    public static AutoscalerKind? Autoscaler(PlatformSpec platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return platform.Autoscaler.Kind ?? platform.Cluster.Cloud switch
        {
            CloudProvider.Aws => AutoscalerKind.ClusterAutoscaler,
            CloudProvider.Gcp or CloudProvider.Azure => AutoscalerKind.CloudManaged,
            _ => null,
        };
    }

    /// <summary>What the nodes of a pool run.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    /// <param name="pool">The pool.</param>
    public static NodeImage? Image(CloudProvider cloud, NodePoolSpec pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return pool.Image ?? cloud switch
        {
            CloudProvider.Aws => NodeImage.AmazonLinux2023,
            CloudProvider.Gcp => NodeImage.ContainerOptimized,
            CloudProvider.Azure => NodeImage.Ubuntu,
            _ => null,
        };
    }

    /// <summary>Who installs the NVIDIA driver on the nodes of a pool.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    /// <param name="pool">The pool.</param>
    public static DriverOwner? Driver(CloudProvider cloud, NodePoolSpec pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return pool.Driver ?? cloud switch
        {
            CloudProvider.Aws => DriverOwner.NodeImage,
            CloudProvider.Gcp => DriverOwner.Cloud,
            CloudProvider.Azure => DriverOwner.Operator,
            _ => null,
        };
    }

    /// <summary>Who brings what the nodes of a pool need to offer their GPUs.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    /// <param name="pool">The pool.</param>
    public static GpuNodeSetup? GpuSetup(CloudProvider cloud, NodePoolSpec pool) => (cloud, Driver(cloud, pool)) switch
    {
        (_, null) => null,
        (_, DriverOwner.Operator) => GpuNodeSetup.Operator,
        (CloudProvider.Gcp, _) => GpuNodeSetup.Google,
        (CloudProvider.Azure, _) => GpuNodeSetup.Azure,
        _ => Image(cloud, pool) == NodeImage.Bottlerocket ? GpuNodeSetup.Bottlerocket : GpuNodeSetup.NodeImage,
    };
}
