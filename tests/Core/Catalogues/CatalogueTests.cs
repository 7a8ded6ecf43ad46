using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Catalogues;

public sealed class CatalogueTests
{
    static readonly DateOnly Newest = new(2026, 11, 24);

    public static TheoryData<string> MachineNames => [.. Catalogue.Machines(CloudProvider.Aws).Select(machine => machine.Name)];

    [Theory]
    [MemberData(nameof(MachineNames))]
    public void The_figures_of_a_machine_type_hold_together(string name)
    {
        var machine = Catalogue.FindMachine(CloudProvider.Aws, name)!;

        Assert.Matches(@"\A[a-z][a-z0-9-]*\.(large|[0-9]*xlarge|metal)\z", name);
        Assert.Equal(CloudProvider.Aws, machine.Cloud);
        Assert.InRange(machine.Vcpus, 1, 1024);
        Assert.InRange(machine.MemoryGiB, 2 * machine.Vcpus, 32 * machine.Vcpus);
        Assert.InRange(machine.MaxPods, 4, 2000);
        Assert.InRange(machine.NvmeGB, 0, 100_000);
        Assert.InRange(machine.EfaInterfaces, 0, 32);
        Assert.NotEmpty(machine.Source);
        Assert.Equal(machine.Gpu is null, machine.Gpus == 0);
        Assert.Equal(machine.Gpu?.MemoryMiB ?? 0, machine.GpuMemoryMiB);
        Assert.InRange(machine.Gpus, 0, 8);
    }

    [Theory]
    [MemberData(nameof(MachineNames))]
    public void A_price_has_its_day_and_its_source(string name)
    {
        // Not on the list that the others are from.
        if (name == "p5e.48xlarge")
        {
            Assert.Null(Catalogue.FindMachine(CloudProvider.Aws, name)!.OnDemand);
            return;
        }

        var price = Catalogue.FindMachine(CloudProvider.Aws, name)!.OnDemand!;
        Assert.InRange(price.UsdPerHour, 0.05m, 200);
        Assert.Equal("us-east-1", price.Region);
        Assert.InRange(price.Date, new(2026, 1, 1), Newest);
        Assert.NotEmpty(price.Source);
    }

    [Fact]
    public void Machine_types_stand_once_and_in_order()
    {
        var names = Catalogue.Machines(CloudProvider.Aws).Select(machine => machine.Name).ToList();
        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), names);
        Assert.Equal(76, names.Count);
    }

    [Fact]
    public void Every_GPU_has_its_figures_stands_once_and_in_order_and_is_in_a_machine()
    {
        Assert.Equal(Catalogue.Gpus.Select(gpu => gpu.Name).Distinct().Order(StringComparer.Ordinal), Catalogue.Gpus.Select(gpu => gpu.Name));
        Assert.All(Catalogue.Gpus, gpu =>
        {
            Assert.InRange(gpu.MemoryMiB, 1024, 400_000);
            Assert.Contains(gpu.Architecture, (string[])["volta", "turing", "ampere", "ada-lovelace", "hopper", "blackwell"]);
            Assert.Matches(@"\A\d{1,2}\.\d\z", gpu.ComputeCapability);
            Assert.StartsWith("nvidia-", gpu.AcceleratorLabel, StringComparison.Ordinal);
            Assert.Contains(Catalogue.Machines(CloudProvider.Aws), machine => machine.Gpu == gpu);
        });
    }

    [Theory]
    [InlineData("T4", 16_384, "7.5", false)]
    [InlineData("L4", 22_888, "8.9", false)]
    [InlineData("A100-40GB", 40_960, "8.0", true)]
    [InlineData("A100-80GB", 81_920, "8.0", true)]
    [InlineData("H100-80GB", 81_920, "9.0", true)]
    [InlineData("B200-180GB", 183_359, "10.0", true)]
    public void GPUs_are_named_as_users_say_them(string name, int memory, string capability, bool mig)
    {
        var gpu = Catalogue.FindGpu(name)!;
        Assert.Equal((memory, capability, mig), (gpu.MemoryMiB, gpu.ComputeCapability, gpu.MigCapable));
    }

    [Fact]
    public void Partitions_are_for_the_GPUs_that_EKS_names() =>
        Assert.Equal(
            ["A100-40GB", "A100-80GB", "B200-180GB", "B300-269GB", "H100-80GB", "H200-141GB", "RTX-PRO-4500", "RTX-PRO-6000"],
            Catalogue.Gpus.Where(gpu => gpu.MigCapable).Select(gpu => gpu.Name));

    [Fact]
    public void A_machine_is_found_by_its_cloud_and_name()
    {
        var machine = Catalogue.FindMachine(CloudProvider.Aws, "g4dn.xlarge")!;

        Assert.Equal(("T4", 1, 16_384, 4, 16, 125, 0, 29), (machine.Gpu!.Name, machine.Gpus, machine.GpuMemoryMiB, machine.Vcpus, machine.MemoryGiB, machine.NvmeGB, machine.EfaInterfaces, machine.MaxPods));
        Assert.Equal((CpuArchitecture.Amd64, 0.526m, new DateOnly(2026, 7, 20)), (machine.Architecture, machine.OnDemand!.UsdPerHour, machine.OnDemand.Date));
        Assert.Same(machine, Catalogue.FindMachine(CloudProvider.Existing, "g4dn.xlarge"));
        Assert.Null(Catalogue.FindMachine(CloudProvider.Aws, "G4DN.XLARGE"));
    }

    [Fact]
    public void Machines_that_the_node_image_does_not_know_say_so() =>
        Assert.Equal(["g7"], Catalogue.Machines(CloudProvider.Aws).Where(machine => machine.NotOnEks is not null).Select(machine => machine.Name.Split('.')[0]).Distinct());

    [Fact]
    public void Regions_stand_once_and_in_order_with_zones_of_their_own()
    {
        var regions = Catalogue.Regions(CloudProvider.Aws);
        Assert.Equal(regions.Select(region => region.Name).Distinct().Order(StringComparer.Ordinal), regions.Select(region => region.Name));
        Assert.All(regions.Where(region => region.Name != "us-west-1"), region =>
        {
            Assert.InRange(region.Zones.Count, 3, 6);
            Assert.Equal(region.Zones.Count, region.Zones.Distinct().Count());
            Assert.All(region.Zones, zone => Assert.Matches($@"\A{region.Name}[a-f]\z", zone));
        });
        Assert.Empty(Catalogue.FindRegion(CloudProvider.Aws, "us-west-1")!.Zones);
        Assert.All(regions, region => Assert.NotEmpty(region.Source));
    }

    [Fact]
    public void Nothing_is_made_on_a_cluster_that_is_there_already()
    {
        Assert.Empty(Catalogue.Regions(CloudProvider.Existing));
        Assert.Empty(Catalogue.KubernetesVersions(CloudProvider.Existing));
        Assert.Equal(["1.32", "1.33", "1.34", "1.35", "1.36"], Catalogue.KubernetesVersions(CloudProvider.Aws));
    }
}
