using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Versions;

public sealed class ChartKubernetesTests
{
    static PlatformSpec On(string version, bool gpu = true) =>
        (gpu ? Sound.OnAws([("gpu", Sound.Gpu)]) : Sound.OnAws([])) with { Cluster = Sound.Aws with { KubernetesVersion = version } };

    static IReadOnlyList<Finding> Check(PlatformSpec platform) => [.. RuleSet.Check(platform).Where(finding => finding.RuleId == "MLP137")];

    [Fact]
    public void All_charts_are_tested_with_the_default_version() => Assert.Empty(Check(On("1.35") with { Gateway = new(), Autoscaler = new() { Kind = AutoscalerKind.Karpenter } }));

    [Fact]
    public void Charts_that_are_not_are_told_with_their_ranges() =>
        Assert.Equal(
            """
            warning MLP137 at platform.cluster.kubernetesVersion
              Not all charts are tested with Kubernetes 1.32:
                gateway-helm v1.9.0: 1.33 to 1.36
                gpu-operator v26.7.0: 1.33 to 1.36
                keda 2.20.2: 1.33 to 1.35
              Mend: Use a version that all of them are tested with.
            """,
            Findings.Text(Check(On("1.32") with { Gateway = new() })));

    [Fact]
    public void Charts_that_are_not_installed_do_not_count()
    {
        Assert.Contains("keda", Check(On("1.36")).Single().Message, StringComparison.Ordinal);
        Assert.Empty(Check(On("1.36") with { Monitoring = Sound.Monitoring with { Adapter = MetricsAdapter.None } }));
        Assert.Empty(Check(On("1.32", gpu: false) with { Monitoring = Sound.Monitoring with { Adapter = MetricsAdapter.PrometheusAdapter } }));
        Assert.Empty(Check(On("1.32", gpu: false) with { Monitoring = Sound.Monitoring with { Adapter = MetricsAdapter.None }, Gateway = new() { Controller = GatewayController.Istio } }));
    }

    [Fact]
    public void Of_a_cluster_that_is_there_the_version_is_not_known() =>
        Assert.Empty(Check(On("1.32") with { Cluster = Sound.Existing with { KubernetesVersion = "1.32" } }));

    [Fact]
    public void Charts_that_hold_the_cluster_back_are_told_in_time() =>
        Assert.Equal(
            """
            warning MLP046 at platform.cluster.kubernetesVersion
              Standard support of Kubernetes 1.35 ends on 2027-03-27, and not all charts are tested with 1.36, as of 2026-11-25:
                keda 2.20.2: 1.33 to 1.35
              Mend: Plan for newer versions of these charts.
            """,
            Findings.Text(RuleSet.Check(On("1.35"), asOf: new(2026, 11, 25)).Where(finding => finding.RuleId == "MLP046")));

    [Fact]
    public void Months_before_and_without_a_day_they_are_not()
    {
        Assert.DoesNotContain("MLP046", RuleSet.Check(On("1.35"), asOf: new(2026, 9, 1)).Select(finding => finding.RuleId));
        Assert.DoesNotContain("MLP046", RuleSet.Check(On("1.35")).Select(finding => finding.RuleId));
    }
}
