using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Tests.Rules;

namespace MlPlatform.Core.Tests.Catalogues;

public sealed class MachineCatalogueTests
{
    [Fact]
    public void A_stack_that_says_nothing_has_the_catalogue_itself() =>
        Assert.Same(MachineCatalogue.Of(CloudProvider.Aws), MachineCatalogue.Of(Sound.OnAws([])));

    [Fact]
    public void A_price_of_the_stack_holds_in_its_region_and_the_rest_stays()
    {
        var machine = Of("g6.2xlarge", new() { OnDemandUsdPerHour = 0.7, SpotUsdPerHour = 0.3 })!;

        Assert.Equal((0.7m, true), Price(CapacityType.OnDemand));
        Assert.Equal((0.3m, true), Price(CapacityType.Spot));
        Assert.Equal(Catalogue.FindMachine(CloudProvider.Aws, "g6.2xlarge"), machine with { Prices = Catalogue.FindMachine(CloudProvider.Aws, "g6.2xlarge")!.Prices });

        (decimal, bool) Price(CapacityType capacity) => machine.PriceIn("eu-west-1", capacity) is { } price ? (price.UsdPerHour, price.HoldsIn("eu-west-1")) : default;
    }

    [Fact]
    public void A_spot_price_of_the_stack_leaves_the_other_as_it_is()
    {
        var machine = Of("g6.2xlarge", new() { SpotUsdPerHour = 0.3 })!;
        Assert.Equal((0.9776m, "us-east-1"), (machine.OnDemand!.UsdPerHour, machine.OnDemand.Region));
    }

    [Fact]
    public void A_type_that_is_new_is_added()
    {
        var machine = Of("g9.xlarge", new() { Vcpus = 4, MemoryGiB = 32, Gpu = "L4", Gpus = 2 })!;

        Assert.Equal((4, 32, "L4", 2, 110, CpuArchitecture.Amd64), (machine.Vcpus, machine.MemoryGiB, machine.Gpu!.Name, machine.Gpus, machine.MaxPods, machine.Architecture));
        Assert.Null(machine.OnDemand);
        Assert.Null(machine.QuotaFamily);
    }

    [Fact]
    public void What_too_little_is_said_of_is_not_there()
    {
        Assert.Null(Of("g9.xlarge", new() { Vcpus = 4 }));
        Assert.Null(Of("g9.xlarge", new() { Vcpus = 4, MemoryGiB = 16, Gpu = "L4" }));
        Assert.Null(Of("g9.xlarge", new() { Vcpus = 4, MemoryGiB = 16, Gpu = "L5", Gpus = 1 }));
        Assert.Null(Of("g9.xlarge", new() { Vcpus = 4, MemoryGiB = 16, Gpus = 1 }));
    }

    [Fact]
    public void Names_stay_in_order()
    {
        var names = MachineCatalogue.Of(Platform("g0.xlarge", new() { Vcpus = 4, MemoryGiB = 16 })).Machines.Select(machine => machine.Name).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Contains("g0.xlarge", names);
    }

    static MachineType? Of(string name, MachineTypeSpec spec) => MachineCatalogue.Of(Platform(name, spec)).Find(name);

    static PlatformSpec Platform(string name, MachineTypeSpec spec) =>
        Sound.OnAws([]) with { Catalogue = new() { MachineTypes = new Dictionary<string, MachineTypeSpec> { [name] = spec } } };
}
