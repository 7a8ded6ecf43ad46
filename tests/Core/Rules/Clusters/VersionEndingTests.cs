using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Clusters;

public sealed class VersionEndingTests
{
    static IReadOnlyList<Finding> Check(PlatformSpec platform, string version, string? asOf) =>
        [
            .. RuleSet.Check(platform with { Cluster = platform.Cluster with { KubernetesVersion = version } }, asOf: asOf is null ? null : DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture))
                .Where(finding => finding.RuleId is "MLP069" or "MLP103"),
        ];

    static IReadOnlyList<Finding> Eks(string version, string? asOf) => Check(Sound.OnAws([]), version, asOf);

    [Theory]
    [InlineData("1.35", "2027-01-25", false)]
    [InlineData("1.35", "2027-01-26", true)]
    [InlineData("1.36", "2026-11-25", false)]
    [InlineData("1.34", "2026-11-25", true)]
    [InlineData("1.33", "2026-11-25", true)]
    [InlineData("1.33", null, false)]
    public void Sixty_days_before_the_end_of_standard_support_it_is_told(string version, string? asOf, bool told) =>
        Assert.Equal(told ? ["MLP069 platform.cluster.kubernetesVersion"] : [], Found.Lines(Eks(version, asOf)));

    [Fact]
    public void What_follows_and_what_it_costs_is_told()
    {
        Assert.Equal(
            """
            warning MLP069 at platform.cluster.kubernetesVersion
              Standard support of Kubernetes 1.34 on EKS ends on 2026-12-02, in 7 days; after that extended support goes on by itself until 2027-12-02, and the control plane costs 0.60 USD an hour in place of 0.10 (from memory).
              Mend: Upgrade, one minor version at a time: 1.36 is in standard support until 2027-08-02.
            """,
            Findings.Text(Eks("1.34", "2026-11-25")));
        Assert.StartsWith("Standard support of Kubernetes 1.33 on EKS ended on 2026-07-29: extended support goes on by itself until 2027-07-29, ", Eks("1.33", "2026-11-25").Single().Message, StringComparison.Ordinal);
        Assert.StartsWith("Extended support of Kubernetes 1.32 on EKS ends on 2027-03-23; ", Eks("1.32", "2027-03-01").Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void On_other_clouds_something_else_follows()
    {
        Assert.Contains("a cluster outside the Extended channel is upgraded, one in it stays, ", Check(Sound.OnGcp([]), "1.34", "2026-11-25").Single().Message, StringComparison.Ordinal);
        Assert.Contains("it is supported only with the tier Premium and its long term support, ", Check(Sound.OnAzure([]), "1.34", "2026-11-25").Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_what_is_not_known_nothing_is_told()
    {
        Assert.Empty(Check(Sound.OnGcp([]), "1.36", "2030-01-01"));
        Assert.Empty(RuleSet.Check(Sound.Platform(), asOf: new(2030, 1, 1)));
    }
}
