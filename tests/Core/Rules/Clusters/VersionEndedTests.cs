using MlPlatform.Core.Rules;

namespace MlPlatform.Core.Tests.Rules.Clusters;

public sealed class VersionEndedTests
{
    static IReadOnlyList<Finding> Check(DateOnly? asOf) =>
        [.. RuleSet.Check(Sound.OnAws([]) with { Cluster = Sound.Aws with { KubernetesVersion = "1.32" } }, asOf: asOf).Where(finding => finding.RuleId is "MLP069" or "MLP103")];

    [Fact]
    public void After_the_last_day_of_extended_support_it_is_told() =>
        Assert.Equal(
            """
            error MLP103 at platform.cluster.kubernetesVersion
              Support of Kubernetes 1.32 on EKS ended on 2027-03-23, extended support included.
              Mend: Upgrade, one minor version at a time: 1.36 is in standard support until 2027-08-02.
            """,
            Findings.Text(Check(new(2027, 3, 24))));

    [Fact]
    public void On_that_day_and_without_any_day_it_is_not()
    {
        Assert.Equal(["MLP069"], Check(new(2027, 3, 23)).Select(finding => finding.RuleId));
        Assert.Empty(Check(null));
    }
}
