using MlPlatform.Core.Rules.Placements;

namespace MlPlatform.Core.Rules.Cuda;

/// <summary>An image's CUDA runs on the driver.</summary>
sealed class CudaForDriver : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP180";

    public Severity Severity => Severity.Error;

    public string Title => "The driver of a pool is new enough for the CUDA version of an image";

    public string Explanation =>
        "A driver runs programs of its own major version of CUDA and of older ones: 11 takes a driver of branch 450, 12 one of 525, 13 one of 580. On an older one the first call fails with 'driver version is insufficient', "
        + "or the container toolkit refuses to start the container. Images that bring NVIDIA's package for forward compatibility run on some older branches of data-centre drivers.";

    public string Mend => "Use a newer driver, or an image with an older CUDA.";

    public IEnumerable<Finding> Check(PlacedPlatform scope) => CudaChecks.AgainstDriver(this, scope, declared: true);
}
