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

    static IReadOnlyList<Finding> Eks(string version, string? asOf) => Check(Extended(Sound.OnAws([])), version, asOf);

    static PlatformSpec Extended(PlatformSpec platform) => platform with { Cluster = platform.Cluster with { ReleaseChannel = ReleaseChannel.Extended } };

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
    public void What_follows_hangs_on_cloud_and_channel()
    {
        const string Day = "2026-11-25";
        Assert.Contains("after that EKS upgrades the cluster by itself, on a day of its choosing, since its channel asks for no extended support.", Check(Sound.OnAws([]), "1.34", Day).Single().Message, StringComparison.Ordinal);
        Assert.Contains(": the cluster is upgraded by itself, since it isn't in the Extended channel.", Check(Sound.OnGcp([]), "1.34", Day).Single().Message, StringComparison.Ordinal);
        Assert.Contains(": the cluster stays in the Extended channel, ", Check(Extended(Sound.OnGcp([])), "1.34", Day).Single().Message, StringComparison.Ordinal);
        Assert.Contains("AKS supports it only with long term support, which the channel of the cluster doesn't ask for.", Check(Sound.OnAzure([]), "1.34", Day).Single().Message, StringComparison.Ordinal);
        Assert.Contains("its long term support goes on, ", Check(Extended(Sound.OnAzure([])), "1.34", Day).Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_what_is_not_known_nothing_is_told()
    {
        Assert.Empty(Check(Sound.OnGcp([]), "1.36", "2030-01-01"));
        Assert.Empty(RuleSet.Check(Sound.Platform(), asOf: new(2030, 1, 1)));
    }
}
