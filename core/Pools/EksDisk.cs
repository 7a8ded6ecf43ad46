using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>A disk of a node on AWS.</summary>
/// <param name="Device">Its name.</param>
/// <param name="SizeGiB">Its size.</param>
/// <param name="ThroughputMiBPerSecond">What it reads and writes in a second; null for what gp3 gives to all.</param>
public sealed record EksDisk(string Device, int SizeGiB, int? ThroughputMiBPerSecond = null)
{
    // What pulling and unpacking in parallel can use (awslabs/amazon-eks-ami, doc/usage); gp3 gives 125 where nobody asks. 3,000 operations a second, which
    // every gp3 disk has, carry up to 750.
    const int StreamingMiBPerSecond = 600;

    /// <summary>The disks of a pool's nodes.</summary>
    /// <param name="pool">The pool.</param>
    public static IReadOnlyList<EksDisk> Of(NodePoolSpec pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        int? throughput = pool.ImageStreaming ? StreamingMiBPerSecond : null;
        // Bottlerocket's first disk has the system alone; images and pods are on the second.
        return PoolDefaults.Image(CloudProvider.Aws, pool) == NodeImage.Bottlerocket
            ? [new("/dev/xvda", 4), new("/dev/xvdb", pool.DiskGiB, throughput)]
            : [new("/dev/xvda", pool.DiskGiB, throughput)];
    }
}
