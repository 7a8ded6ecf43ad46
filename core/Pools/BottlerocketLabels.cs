using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>
/// Labels beside the pool's. Bottlerocket offers and cuts its GPUs by itself: by these NVIDIA's operator leaves both to it on such nodes, and goes on elsewhere (NVIDIA's page on the
/// operands of its GPU Operator).
/// </summary>
public static class BottlerocketLabels
{
    static readonly SortedDictionary<string, string> None = new(StringComparer.Ordinal);

    static readonly SortedDictionary<string, string> OwnPlugin = new(StringComparer.Ordinal)
    {
        ["nvidia.com/gpu.deploy.device-plugin"] = "false",
        ["nvidia.com/gpu.deploy.mig-manager"] = "false",
    };

    /// <summary>Those of a pool; none where it has no GPUs, or its nodes run something else.</summary>
    /// <param name="pool">The pool.</param>
    public static IReadOnlyDictionary<string, string> Of(NodePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return pool.IsGpu && PoolDefaults.Image(CloudProvider.Aws, pool.Spec) == NodeImage.Bottlerocket ? OwnPlugin : None;
    }
}
