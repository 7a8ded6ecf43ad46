using MlPlatform.Core.Rules.Placements;

namespace MlPlatform.Core.Rules.Cuda;

/// <summary>An image's CUDA runs on the driver, as far as its tag tells.</summary>
sealed class CudaTagForDriver : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP181";

    public Severity Severity => Severity.Warning;

    public string Title => "The driver of a pool is new enough for the CUDA version in an image's tag";

    public string Explanation =>
        "A driver runs programs of its own major version of CUDA and of older ones: 11 takes a driver of branch 450, 12 one of 525, 13 one of 580. On an older one the first call fails with 'driver version is insufficient', "
        + "or the container toolkit refuses to start the container. Images that bring NVIDIA's package for forward compatibility run on some older branches of data-centre drivers. By the tag it is likely, not sure.";

    public string Mend => "Use a newer driver, or declare the version where the tag misleads.";

    public IEnumerable<Finding> Check(PlacedPlatform scope) => CudaChecks.AgainstDriver(this, scope, declared: false);
}
