using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Cuda;

public sealed class CudaRulesTests
{
    const string Scorer = "platform.tenants.fraud.models.scorer";

    static PlatformSpec On(string machine, string image, string? cuda = null, string? driver = null) => Sound.OnAws(
        [("gpu", Sound.Gpu with { MachineTypes = [machine], DriverVersion = driver })],
        ("scorer", Sound.Model with { Cpu = 1, MemoryGiB = 4, Image = image, CudaVersion = cuda }));

    static IEnumerable<string> Of(PlatformSpec platform) => Found.In(platform).Where(line => line.StartsWith("MLP17", StringComparison.Ordinal) || line.StartsWith("MLP18", StringComparison.Ordinal));

    [Theory]
    [InlineData("p6-b200.48xlarge", "11.8", 1)]
    [InlineData("p6-b200.48xlarge", "12.6", 1)]
    [InlineData("p6-b200.48xlarge", "12.8", 0)]
    [InlineData("p5.48xlarge", "11.7", 1)]
    [InlineData("p5.48xlarge", "11.8", 0)]
    [InlineData("g6.2xlarge", "11.7", 0)]
    [InlineData("g5.2xlarge", "10.2", 1)]
    [InlineData("p3.2xlarge", "12.9", 0)]
    [InlineData("p3.2xlarge", "13.0", 1)]
    [InlineData("g4dn.2xlarge", "13.0", 0)]
    public void A_declared_CUDA_version_knows_the_GPU(string machine, string cuda, int findings) =>
        Assert.Equal(Enumerable.Repeat($"MLP178 {Scorer}.cudaVersion", findings), Of(On(machine, "registry.example.com/fraud:1.4.2", cuda)));

    [Theory]
    [InlineData("pytorch/pytorch:2.0.1-cuda11.8-cudnn8-runtime", 1)]
    [InlineData("registry.example.com/torch:2.1.0-cu118", 1)]
    [InlineData("registry.example.com/torch:cu121", 1)]
    [InlineData("nvidia/cuda:12.4.1-runtime-ubuntu22.04", 1)]
    [InlineData("nvcr.io/nvidia/cuda:12.8.1-base-ubuntu24.04", 0)]
    [InlineData("registry.example.com/torch:2.8.0-cu129", 0)]
    [InlineData("registry.example.com/fraud:11.8", 0)]
    [InlineData("registry.example.com/discus:1.0.0-discu118", 0)]
    public void A_tag_that_tells_an_old_CUDA_is_warned_of_on_Blackwell(string image, int findings)
    {
        Assert.Equal(Enumerable.Repeat($"MLP179 {Scorer}.image", findings), Of(On("p6-b200.48xlarge", image)));
        Assert.Empty(Of(On("p6-b200.48xlarge", image, "12.8")));
    }

    [Theory]
    [InlineData("12.8", "570.86.15", 0)]
    [InlineData("12.8", "525", 0)]
    [InlineData("12.0", "470.57.02", 1)]
    [InlineData("13.0", "570", 1)]
    [InlineData("13.0", "580.65.06", 0)]
    [InlineData("13.0", null, 0)]
    [InlineData("14.1", "580", 0)]
    public void A_declared_CUDA_version_runs_on_the_driver_of_the_pool(string cuda, string? driver, int findings) =>
        Assert.Equal(Enumerable.Repeat($"MLP180 {Scorer}.cudaVersion", findings), Of(On("g6.2xlarge", "registry.example.com/fraud:1.4.2", cuda, driver)));

    [Fact]
    public void A_tag_is_held_against_the_driver_too() =>
        Assert.Equal(
            """
            warning MLP181 at platform.tenants.fraud.models.scorer.image
              By its tag the image was built with CUDA 13.0, which takes a driver of branch 580 or newer, and driverVersion of the pool 'gpu' is 570.
              Mend: Raise driverVersion of the pool 'gpu' to 580 or newer, or use an image with an older CUDA.
            """,
            Findings.Text(RuleSet.Check(On("g6.2xlarge", "registry.example.com/torch:2.9.0-cu130", driver: "570"))));
}
