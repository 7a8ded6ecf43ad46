using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Accounts;

public sealed class AccountQuotaNeededTests
{
    static IReadOnlyList<Finding> Check(PlatformSpec platform, string key) => RuleSet.Check(platform with { AccountQuota = new Dictionary<string, int> { [key] = 10_000 } });

    [Theory]
    [InlineData("L-DB2E81BA")]
    [InlineData("L-1216C47A")]
    [InlineData("l-db2e81ba")]
    public void A_quota_that_pools_count_in_is_fine(string key) => Assert.Empty(Check(Sound.OnAws([("gpu", Sound.Gpu)]), key));

    [Fact]
    public void One_that_no_pool_counts_in_is_told()
    {
        Assert.Equal(
            """
            warning MLP104 at platform.accountQuota.L-417A185B
              No pool counts in "L-417A185B" (Running On-Demand P instances).
              Mend: The pools need 'L-1216C47A' (Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances), 'L-DB2E81BA' (Running On-Demand G and VT instances).
            """,
            Findings.Text(Check(Sound.OnAws([("gpu", Sound.Gpu)]), "L-417A185B")));
        Assert.Equal(("No pool counts in a quota \"NVIDIA_L4_GPU\".", "Did you mean 'NVIDIA_L4_GPUS'?"), One(Check(Sound.OnGcp([("gpu", Sound.GcpGpu)]), "NVIDIA_L4_GPU")));
        Assert.Equal("Did you mean 'StandardNCADSA100v4Family'?", One(Check(Sound.OnAzure([("gpu", Sound.AzureGpu)]), "standardNCadsA100Family")).Mend);

        static (string Message, string Mend) One(IReadOnlyList<Finding> findings) => (findings.Single().Message, findings.Single().Mend);
    }

    [Fact]
    public void Where_it_is_not_known_what_a_pool_counts_in_nothing_is_told()
    {
        var own = new CatalogueSpec { MachineTypes = new Dictionary<string, MachineTypeSpec> { ["p9.48xlarge"] = new() { Vcpus = 192, MemoryGiB = 2048, Gpu = "B300-269GB", Gpus = 8 } } };
        Assert.Empty(Check(Sound.OnAws([("gpu", Sound.Gpu with { MachineTypes = ["p9.48xlarge"] })]) with { Catalogue = own }, "L-417A185B"));
        Assert.Empty(Check(Sound.Platform(), "L-417A185B"));
    }
}
