using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Cuda;
using MlPlatform.Core.Rules.Images;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Cuda;

/// <summary>A workload with GPUs, and the CUDA version that its image was built with.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Gpu">The GPU that it runs on.</param>
/// <param name="Cuda">The version.</param>
/// <param name="IsDeclared">Whether the spec says so; else the image's tag does, and a tag may mean anything.</param>
sealed record CudaUse(PlacedWorkload Workload, GpuModel Gpu, CudaVersion Cuda, bool IsDeclared)
{
    /// <summary>Where the version stands.</summary>
    public SpecPath At => Workload.Workload.At(IsDeclared ? nameof(WorkloadSpec.CudaVersion) : nameof(WorkloadSpec.Image));

    /// <summary>Whose version it is, within a sentence.</summary>
    public string What => IsDeclared ? $"The image was built with CUDA {Cuda}" : $"By its tag the image was built with CUDA {Cuda}";

    /// <summary>The workloads of a platform whose GPU and CUDA version are known.</summary>
    /// <param name="platform">The platform.</param>
    public static IEnumerable<CudaUse> In(PlacedPlatform platform)
    {
        foreach (var workload in platform.Workloads)
        {
            if (workload is { Placement: { GpuCount: > 0, Gpu: { } gpu } } && Version(workload.Workload) is var (cuda, isDeclared))
                yield return new(workload, gpu, cuda, isDeclared);
        }
    }

    static (CudaVersion Cuda, bool IsDeclared)? Version(Node<WorkloadSpec> node)
    {
        if (!node.Knows(nameof(WorkloadSpec.CudaVersion)))
            return null;
        if (node.Spec.CudaVersion is { } text)
            return CudaVersion.Read(text) is { } declared ? (declared, true) : null;
        return node.Knows(nameof(WorkloadSpec.Image)) && node.Spec.Image.Contains("cu", StringComparison.OrdinalIgnoreCase)
            && ImageReference.Read(node.Spec.Image).Image is { } image && CudaTag.Read(image.Name, image.Tag) is { } tagged
            ? (tagged, false)
            : null;
    }
}
