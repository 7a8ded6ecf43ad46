using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Accounts;

public sealed class AccountQuotaTightTests
{
    static string Text(int has) => Findings.Text(RuleSet.Check(Sound.OnAws([("gpu", Sound.Gpu with { MachineTypes = ["g6.2xlarge", "g6.4xlarge"] })]) with
    {
        AccountQuota = new Dictionary<string, int> { ["L-DB2E81BA"] = has },
    }));

    [Fact]
    public void A_quota_that_the_larger_machines_use_up_is_told() =>
        Assert.Equal(
            """
            warning MLP105 at platform.accountQuota.L-DB2E81BA
              The account has 255 of Running On-Demand G and VT instances, and the pools take up to 256: gpu 16 nodes of 16 (g6.4xlarge).
              Mend: Ask for a larger quota, lower the maximums, or leave out the larger machine types.
            """,
            Text(255));

    [Fact]
    public void One_that_they_fit_is_fine() => Assert.Empty(Text(256));

    [Fact]
    public void One_that_even_the_smaller_use_up_is_an_error_only() => Assert.StartsWith("error MLP100", Text(127), StringComparison.Ordinal);
}
