using MlPlatform.Core.Cuda;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Cuda;

/// <summary>What is wrong between an image's CUDA, the GPU and the driver; for versions that are declared an error, for those that tags tell a warning.</summary>
static class CudaChecks
{
    /// <summary>Workloads whose GPU doesn't run what their CUDA compiles.</summary>
    public static IEnumerable<Finding> AgainstGpu(IRule rule, PlacedPlatform scope, bool declared)
    {
        foreach (var use in scope.CudaUses.Where(use => use.IsDeclared == declared))
        {
            var gpu = $"{use.Gpu.Name} (compute capability {use.Gpu.ComputeCapability})";
            if (CudaSupport.OldestFor(use.Gpu.ComputeCapability) is { } oldest && use.Cuda < oldest)
                yield return rule.Found(use.At, $"{use.What}, which knows no {gpu}; it takes {oldest} or newer.", $"Use an image with CUDA {oldest} or newer, or an older GPU.");
            else if (CudaSupport.NewestMajorFor(use.Gpu.ComputeCapability) is { } newest && use.Cuda.Major > newest)
                yield return rule.Found(use.At, $"{use.What}, which gave {gpu} up; the last that compiles for it is {newest}.x.", $"Use an image with CUDA {newest}, or a newer GPU.");
        }
    }

    /// <summary>Workloads whose driver, where their pools say which, is older than their CUDA takes.</summary>
    public static IEnumerable<Finding> AgainstDriver(IRule rule, PlacedPlatform scope, bool declared)
    {
        foreach (var use in scope.CudaUses.Where(use => use.IsDeclared == declared))
        {
            if (CudaSupport.OldestDriverFor(use.Cuda) is not { } oldest)
                continue;
            var old = use.Workload.Pools.FirstOrDefault(pool =>
                pool.Node.Knows(nameof(NodePoolSpec.DriverVersion)) && pool.Node.Spec.DriverVersion is { } driver && CudaSupport.Branch(driver) < oldest);
            if (old is not null)
            {
                yield return rule.Found(
                    use.At,
                    $"{use.What}, which takes a driver of branch {oldest} or newer, and {old.Node.Word(nameof(NodePoolSpec.DriverVersion))} of the pool '{old.Node.Name}' is {old.Node.Spec.DriverVersion}.",
                    $"Raise {old.Node.Word(nameof(NodePoolSpec.DriverVersion))} of the pool '{old.Node.Name}' to {oldest} or newer, or use an image with an older CUDA.");
            }
        }
    }
}
