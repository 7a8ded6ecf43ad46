using MlPlatform.Core.Rules.Placements;

namespace MlPlatform.Core.Rules.Cuda;

/// <summary>An image's code runs on the GPU.</summary>
sealed class CudaForGpu : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP178";

    public Severity Severity => Severity.Error;

    public string Title => "The CUDA version of an image knows the GPU that it runs on";

    public string Explanation =>
        "An image holds machine code for the GPUs that its CUDA knew. A newer GPU (Blackwell takes CUDA 12.8, Hopper 11.8, Ampere and Ada 11.0) can at best compile the intermediate code that some images hold too, for "
        + "minutes; the libraries in most hold none, and fail with 'no kernel image is available'. CUDA 13 gave up what is older than Turing.";

    public string Mend => "Use an image whose CUDA knows the GPU.";

    public IEnumerable<Finding> Check(PlacedPlatform scope) => CudaChecks.AgainstGpu(this, scope, declared: true);
}
