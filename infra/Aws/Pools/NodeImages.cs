using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Aws.Pools;

/// <summary>Images of nodes by EKS' names.</summary>
static class NodeImages
{
    public static NodeImage Of(NodePool pool) => PoolDefaults.Image(CloudProvider.Aws, pool.Spec) ?? NodeImage.AmazonLinux2023;

    /// <summary>
    /// The type of image that EKS picks the newest of. There is none of Ubuntu: its id would have to be looked up, EKS can't read it from the parameter
    /// that it is published in (aws/containers-roadmap issue 1951), and such a group has no upgrades of EKS.
    /// </summary>
    public static string AmiType(NodePool pool)
    {
        var image = Of(pool);
        var architecture = pool.Machines is [{ Architecture: CpuArchitecture.Arm64 }, ..] ? "ARM_64" : "x86_64";
        var nvidia = pool.IsGpu && PoolDefaults.Driver(CloudProvider.Aws, pool.Spec) == DriverOwner.NodeImage;
        return image switch
        {
            NodeImage.AmazonLinux2023 => $"AL2023_{architecture}_{(nvidia ? "NVIDIA" : "STANDARD")}",
            NodeImage.Bottlerocket => $"BOTTLEROCKET_{architecture}{(nvidia ? "_NVIDIA" : "")}",
            _ => throw new ArgumentException($"The pool '{pool.Name}' is to run {image}, of which EKS has no image for node groups; it has AmazonLinux2023 and Bottlerocket.", nameof(pool)),
        };
    }
}
