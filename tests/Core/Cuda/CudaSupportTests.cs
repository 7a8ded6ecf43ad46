using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Cuda;

namespace MlPlatform.Core.Tests.Cuda;

public sealed class CudaSupportTests
{
    [Fact]
    public void Of_every_GPU_in_the_catalogue_it_is_known_which_CUDA_it_takes() =>
        Assert.All(Catalogue.Gpus, gpu => Assert.NotNull(CudaSupport.OldestFor(gpu.ComputeCapability)));

    [Theory]
    [InlineData("8.9", 11, 0)]
    [InlineData("9.0", 11, 8)]
    [InlineData("10.3", 12, 8)]
    [InlineData("12.0", 12, 8)]
    public void A_GPU_runs_what_is_compiled_for_its_major_capability(string capability, int major, int minor) =>
        Assert.Equal(new CudaVersion(major, minor), CudaSupport.OldestFor(capability));

    [Fact]
    public void Versions_are_compared_as_numbers()
    {
        Assert.True(new CudaVersion(9, 2) < new CudaVersion(11, 0));
        Assert.True(new CudaVersion(12, 10) > new CudaVersion(12, 9));
        Assert.True(new CudaVersion(12, 8) <= new CudaVersion(12, 8) && new CudaVersion(12, 8) >= new CudaVersion(12, 8));
        Assert.Equal("12.8", $"{CudaVersion.Read("12.8")}");
        Assert.Null(CudaVersion.Read("12"));
        Assert.Null(CudaVersion.Read("12.x"));
    }

    [Theory]
    [InlineData("580", 580)]
    [InlineData("580.126.09", 580)]
    public void A_driver_is_of_a_branch(string driver, int branch) => Assert.Equal(branch, CudaSupport.Branch(driver));
}
