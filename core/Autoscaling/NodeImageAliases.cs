using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Autoscaling;

/// <summary>
/// Images of Karpenter's nodes, each in one version: the newest one would replace every node on the day of its release. Of GPU machines Karpenter takes the variant with NVIDIA's driver by
/// itself. Newest that were seen with every version of Kubernetes that EKS has in standard support.
/// </summary>
public static class NodeImageAliases
{
    // awslabs/amazon-eks-ami, CHANGELOG
    const string AmazonLinux = "al2023@v20260714";

    // bottlerocket-os/bottlerocket, pull request 4841: from this release on there is one for Kubernetes 1.36.
    const string Bottlerocket = "bottlerocket@v1.61.0";

    /// <summary>That of a pool.</summary>
    /// <param name="pool">The pool.</param>
    public static string Of(NodePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return PoolDefaults.Image(CloudProvider.Aws, pool.Spec) == NodeImage.Bottlerocket ? Bottlerocket : AmazonLinux;
    }
}
