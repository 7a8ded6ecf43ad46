using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Catalogues;

public sealed class CatalogueTests
{
    static readonly DateOnly Newest = new(2026, 11, 24);

    public static TheoryData<CloudProvider, string> MachineNames { get; } = Names();

    [Theory]
    [MemberData(nameof(MachineNames))]
    public void The_figures_of_a_machine_type_hold_together(CloudProvider cloud, string name)
    {
        var machine = Catalogue.FindMachine(cloud, name)!;

        Assert.Matches(Form(cloud), name);
        Assert.Equal(cloud, machine.Cloud);
        Assert.InRange(machine.Vcpus, 1, 1024);
        Assert.InRange(machine.MemoryGiB, 2 * machine.Vcpus, 32 * machine.Vcpus);
        Assert.InRange(machine.MaxPods, 4, 2000);
        Assert.InRange(machine.NvmeGB, 0, 100_000);
        Assert.InRange(machine.EfaInterfaces, 0, cloud == CloudProvider.Aws ? 32 : 0);
        Assert.NotEmpty(machine.Source);
        Assert.Equal(machine.Gpu is null, machine.Gpus == 0);
        Assert.Equal(machine.Gpu?.MemoryMiB ?? 0, machine.GpuMemoryMiB);
        Assert.InRange(machine.Gpus, 0, 16);
        Assert.Equal(cloud == CloudProvider.Gcp && machine.Gpu is not null, machine.AcceleratorType is not null);
        Assert.Contains(machine.Fabric, (NetworkFabric[])[NetworkFabric.Ethernet, Fastest(cloud)]);
        Assert.Equal(name.Split('+')[0], machine.CloudName);
    }

    [Theory]
    [MemberData(nameof(MachineNames))]
    public void A_machine_type_counts_in_a_quota(CloudProvider cloud, string name)
    {
        var machine = Catalogue.FindMachine(cloud, name)!;

        // Azure's name of the family isn't known.
        if (name.Contains("RTXPRO6000", StringComparison.Ordinal))
        {
            Assert.Null(machine.QuotaFamily);
            return;
        }

        Assert.Contains(machine.QuotaFamily, Catalogue.QuotaFamilies(cloud));
        Assert.Equal(cloud == CloudProvider.Gcp && machine.Gpu is not null, machine.QuotaFamily!.Unit == QuotaUnit.Gpus);
        Assert.InRange(machine.QuotaFamily.Takes(machine), 1, 1024);
    }

    [Theory]
    [MemberData(nameof(MachineNames))]
    public void A_price_has_its_day_its_region_and_its_source(CloudProvider cloud, string name)
    {
        var machine = Catalogue.FindMachine(cloud, name)!;
        Assert.All(machine.Prices, price =>
        {
            Assert.InRange(price.UsdPerHour, 0.02m, 200);
            Assert.NotNull(Catalogue.FindRegion(cloud, price.Region!));
            Assert.InRange(price.Date!.Value, new(2023, 12, 1), Newest);
            Assert.NotEmpty(price.Source);
        });
        Assert.Equal(machine.Prices.Count, machine.Prices.Select(price => (price.Region, price.Capacity)).Distinct().Count());
        Assert.All(
            machine.Prices.Where(price => price.Capacity == CapacityType.Spot),
            spot => Assert.True(machine.PriceIn(spot.Region, CapacityType.OnDemand) is not { } full || full.Region != spot.Region || full.UsdPerHour > spot.UsdPerHour));
    }

    [Fact]
    public void What_has_no_known_price_has_none()
    {
        Assert.Equal(["p5e.48xlarge"], WithoutPrice(CloudProvider.Aws));
        Assert.Equal(
            ["a3-edgegpu-8g", "a3-ultragpu-8g", "a4-highgpu-8g", "a4x-highgpu-4g", .. Catalogue.Machines(CloudProvider.Gcp).Where(machine => machine.Name != machine.CloudName).Select(machine => machine.Name)],
            WithoutPrice(CloudProvider.Gcp));
        Assert.All(WithoutPrice(CloudProvider.Azure), name => Assert.EndsWith("as_v5", name, StringComparison.Ordinal));
        Assert.All([CloudProvider.Aws, CloudProvider.Azure], cloud => Assert.DoesNotContain(Catalogue.Machines(cloud), machine => machine.Spot is not null));

        static IEnumerable<string> WithoutPrice(CloudProvider cloud) => Catalogue.Machines(cloud).Where(machine => machine.Prices.Count == 0).Select(machine => machine.Name);
    }

    [Fact]
    public void A_price_of_another_region_says_which()
    {
        var machine = Catalogue.FindMachine(CloudProvider.Gcp, "a3-highgpu-8g")!;

        Assert.Equal((36.321m, "us-east4", true), Of("us-east4", CapacityType.Spot));
        Assert.Equal((88.49m, "us-central1", false), Of("us-east4", CapacityType.OnDemand));
        Assert.Equal((112.54m, "europe-west4", true), Of("europe-west4", CapacityType.OnDemand));
        Assert.Equal((50.61m, "us-central1", false), Of(null, CapacityType.Spot));
        Assert.Null(Catalogue.FindMachine(CloudProvider.Aws, "g6.xlarge")!.PriceIn("us-east-1", CapacityType.Spot));

        (decimal, string?, bool) Of(string? region, CapacityType capacity) =>
            machine.PriceIn(region, capacity) is { } price ? (price.UsdPerHour, price.Region, price.HoldsIn(region)) : default;
    }

    [Theory]
    [InlineData(CloudProvider.Aws, 136)]
    [InlineData(CloudProvider.Gcp, 83)]
    [InlineData(CloudProvider.Azure, 59)]
    [InlineData(CloudProvider.Existing, 136 + 83 + 59)]
    public void Machine_types_stand_once_and_in_order(CloudProvider cloud, int count)
    {
        var names = Catalogue.Machines(cloud).Select(machine => machine.Name).ToList();
        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), names);
        Assert.Equal(count, names.Count);
    }

    [Fact]
    public void A_machine_is_found_by_its_cloud_and_name()
    {
        var machine = Catalogue.FindMachine(CloudProvider.Aws, "g4dn.xlarge")!;

        Assert.Equal(("T4", 1, 16_384, 4, 16, 125, 0, 29), (machine.Gpu!.Name, machine.Gpus, machine.GpuMemoryMiB, machine.Vcpus, machine.MemoryGiB, machine.NvmeGB, machine.EfaInterfaces, machine.MaxPods));
        Assert.Equal((CpuArchitecture.Amd64, 0.526m, new DateOnly(2026, 7, 20)), (machine.Architecture, machine.OnDemand!.UsdPerHour, machine.OnDemand.Date));
        Assert.Same(machine, Catalogue.FindMachine(CloudProvider.Existing, "g4dn.xlarge"));
        Assert.Null(Catalogue.FindMachine(CloudProvider.Gcp, "g4dn.xlarge"));
        Assert.Null(Catalogue.FindMachine(CloudProvider.Aws, "G4DN.XLARGE"));
    }

    [Theory]
    [InlineData(CloudProvider.Aws, "p5.48xlarge", "H100-80GB", 8, NetworkFabric.Efa, null)]
    [InlineData(CloudProvider.Gcp, "a3-megagpu-8g", "H100-80GB", 8, NetworkFabric.GpuDirect, "GPUDirect-TCPXO")]
    [InlineData(CloudProvider.Gcp, "g4-standard-24", "RTX-PRO-6000-48GB", 1, NetworkFabric.Ethernet, null)]
    [InlineData(CloudProvider.Gcp, "n1-standard-8+1xT4", "T4", 1, NetworkFabric.Ethernet, null)]
    [InlineData(CloudProvider.Azure, "Standard_NC40ads_H100_v5", "H100-NVL-94GB", 1, NetworkFabric.Ethernet, null)]
    [InlineData(CloudProvider.Azure, "Standard_ND96isr_H200_v5", "H200-141GB", 8, NetworkFabric.InfiniBand, null)]
    [InlineData(CloudProvider.Azure, "Standard_NV6ads_A10_v5", "A10-4GB", 1, NetworkFabric.Ethernet, null)]
    public void Machines_of_all_clouds_have_their_GPUs_and_their_network(CloudProvider cloud, string name, string gpu, int count, NetworkFabric fabric, string? fabricName)
    {
        var machine = Catalogue.FindMachine(cloud, name)!;
        Assert.Equal((gpu, count, fabric, fabricName), (machine.Gpu!.Name, machine.Gpus, machine.Fabric, machine.FabricName));
    }

    [Fact]
    public void Machines_that_the_node_image_does_not_know_say_so() =>
        Assert.Equal(["g7"], Catalogue.Machines(CloudProvider.Existing).Where(machine => machine.NotOnEks is not null).Select(machine => machine.Name.Split('.')[0]).Distinct());

    static TheoryData<CloudProvider, string> Names()
    {
        var names = new TheoryData<CloudProvider, string>();
        foreach (var machine in Catalogue.Machines(CloudProvider.Existing))
            names.Add(machine.Cloud, machine.Name);
        return names;
    }

    static string Form(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Aws => @"\A[a-z][a-z0-9-]*\.(medium|large|[0-9]*xlarge|metal)\z",
        CloudProvider.Gcp => @"\A[a-z]\d[a-z]*-[a-z]+-\d+g?(\+\dxT4)?\z",
        _ => @"\AStandard_[A-Z]+\d+[a-z]*(_[A-Za-z0-9]+)*_v\d\z",
    };

    static NetworkFabric Fastest(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Aws => NetworkFabric.Efa,
        CloudProvider.Gcp => NetworkFabric.GpuDirect,
        _ => NetworkFabric.InfiniBand,
    };
}
