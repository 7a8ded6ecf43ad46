using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Catalogues;

public sealed class GpuModelTests
{
    // Known, though the shape of no machine that has it is.
    static readonly string[] InNoMachine = ["GB300-278GB"];

    [Fact]
    public void Every_GPU_has_its_figures_stands_once_and_in_order_and_is_in_a_machine()
    {
        Assert.Equal(Catalogue.Gpus.Select(gpu => gpu.Name).Distinct().Order(StringComparer.Ordinal), Catalogue.Gpus.Select(gpu => gpu.Name));
        Assert.All(Catalogue.Gpus, gpu =>
        {
            Assert.InRange(gpu.MemoryMiB, 1024, 400_000);
            Assert.Contains(gpu.Architecture, (string[])["volta", "turing", "ampere", "ada-lovelace", "hopper", "blackwell"]);
            Assert.Matches(@"\A\d{1,2}\.\d\z", gpu.ComputeCapability);
            Assert.Contains(' ', gpu.Source);
            Assert.Equal(InNoMachine.Contains(gpu.Name), !Catalogue.Machines(CloudProvider.Existing).Any(machine => machine.Gpu == gpu));
            Assert.Equal(Catalogue.Machines(CloudProvider.Aws).Any(machine => machine.Gpu == gpu), gpu.AcceleratorLabel is not null);
        });
    }

    [Theory]
    [InlineData("T4", 16_384, "7.5", false)]
    [InlineData("L4", 22_888, "8.9", false)]
    [InlineData("A10-12GB", 12_288, "8.6", false)]
    [InlineData("A100-40GB", 40_960, "8.0", true)]
    [InlineData("A100-80GB", 81_920, "8.0", true)]
    [InlineData("H100-80GB", 81_920, "9.0", true)]
    [InlineData("H100-NVL-94GB", 95_830, "9.0", true)]
    [InlineData("B200-180GB", 183_359, "10.0", true)]
    [InlineData("RTX-PRO-6000-24GB", 24_576, "12.0", false)]
    public void GPUs_are_named_as_users_say_them(string name, int memory, string capability, bool mig)
    {
        var gpu = Catalogue.FindGpu(name)!;
        Assert.Equal((memory, capability, mig), (gpu.MemoryMiB, gpu.ComputeCapability, gpu.MigCapable));
    }

    [Fact]
    public void Partitions_are_for_the_GPUs_that_the_clouds_name() =>
        Assert.Equal(
            ["A100-40GB", "A100-80GB", "B200-180GB", "B300-269GB", "GB200-186GB", "GB300-278GB", "H100-80GB", "H100-NVL-94GB", "H200-141GB", "RTX-PRO-4500", "RTX-PRO-6000"],
            Catalogue.Gpus.Where(gpu => gpu.MigCapable).Select(gpu => gpu.Name));
}
