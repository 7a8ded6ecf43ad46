using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Accounts;

public sealed class WholeMachineTypeTests
{
    static IReadOnlyList<Finding> Check(string name, MachineTypeSpec spec) =>
        RuleSet.Check(Sound.OnAws([]) with { Catalogue = new() { MachineTypes = new Dictionary<string, MachineTypeSpec> { [name] = spec } } });

    [Fact]
    public void What_is_whole_is_fine()
    {
        Assert.Empty(Check("g9.2xlarge", new() { Vcpus = 8, MemoryGiB = 32 }));
        Assert.Empty(Check("g9.2xlarge", new() { Vcpus = 8, MemoryGiB = 32, Gpu = "L4", Gpus = 1 }));
        Assert.Empty(Check("g6.2xlarge", new() { OnDemandUsdPerHour = 0.7 }));
        Assert.Empty(Check("g6.2xlarge", new() { Gpu = "L40S" }));
        Assert.Empty(Check("g6.2xlarge", new() { Gpus = 2 }));
    }

    [Fact]
    public void A_type_that_is_new_has_its_size()
    {
        Assert.Equal(
            """
            error MLP101 at platform.catalogue.machineTypes["x9.huge"]
              The catalogue has no machine type "x9.huge", and vcpus and memoryGiB are missing.
              Mend: Add vcpus and memoryGiB.
            """,
            Findings.Text(Check("x9.huge", new() { OnDemandUsdPerHour = 1 })));
        Assert.Equal(("The catalogue has no machine type \"g6.2xlage\", and memoryGiB is missing.", "Did you mean 'g6.2xlarge'? Else add memoryGiB."), One(Check("g6.2xlage", new() { Vcpus = 8 })));
    }

    [Fact]
    public void GPUs_have_a_model_and_a_number()
    {
        Assert.Equal(("There is no GPU model \"A100\".", true), (One(Check("g6.2xlarge", new() { Gpu = "A100" })).Message, true));
        Assert.Equal(("There is no GPU model \"L4S\".", "Did you mean 'L4'?"), One(Check("g6.2xlarge", new() { Gpu = "L4S" })));
        Assert.Equal(("gpu is L4, and gpus is missing.", "Add gpus."), One(Check("m7i.large", new() { Gpu = "L4" })));
        Assert.Equal(("gpus is 4, and gpu is missing.", "Add gpu, the model."), One(Check("m7i.large", new() { Gpus = 4 })));
    }

    [Fact]
    public void A_pool_of_it_is_not_told_besides()
    {
        var platform = Sound.OnAws([("gpu", Sound.Gpu with { MachineTypes = ["g9.2xlarge"] })], ("scorer", Sound.Model));
        Assert.Equal(
            ["MLP101 platform.catalogue.machineTypes[\"g9.2xlarge\"]"],
            Found.In(platform with { Catalogue = new() { MachineTypes = new Dictionary<string, MachineTypeSpec> { ["g9.2xlarge"] = new() { Vcpus = 8 } } } }));
    }

    static (string Message, string Mend) One(IReadOnlyList<Finding> findings) => (findings.Single().Message, findings.Single().Mend);
}
