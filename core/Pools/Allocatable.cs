using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

static class Allocatable
{
    public static double EphemeralStorageGiB(NodePoolSpec pool) => Math.Floor(0.9 * pool.DiskGiB) - 1;
}
