using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Clusters;

public sealed class MaintenanceTests
{
    static IReadOnlyList<Finding> Gcp(MaintenanceSpec maintenance) => RuleSet.Check(Sound.OnGcp([]) with { Cluster = Sound.Gcp with { Maintenance = maintenance } });

    static IReadOnlyList<Finding> Azure(MaintenanceSpec maintenance) => RuleSet.Check(Sound.OnAzure([]) with { Cluster = Sound.Azure with { Maintenance = maintenance } });

    static MaintenanceSpec Frozen(params (string From, string To)[] freezes) =>
        new() { Freezes = freezes.Index().ToDictionary(freeze => $"freeze-{freeze.Index}", freeze => new FreezeSpec { From = freeze.Item.From, To = freeze.Item.To }) };

    [Fact]
    public void A_window_on_Google_Cloud_is_long_enough()
    {
        Assert.Empty(Gcp(new() { Hours = 12 }));
        Assert.Equal(
            """
            warning MLP210 at platform.cluster.maintenance.hours
              hours is 11, once a week: 44 hours in four weeks, and GKE may ask for 48.
              Mend: Raise hours to 12 or more.
            """,
            Findings.Text(Gcp(new() { Hours = 11 })));
        Assert.Empty(Azure(new() { Hours = 4 }));
    }

    [Fact]
    public void Freezes_are_of_real_days_the_first_before_the_last()
    {
        Assert.Empty(Azure(Frozen(("2026-11-20", "2026-12-01"))));
        Assert.Empty(Azure(Frozen(("2026-11-20", "2026-11-20"))));
        Assert.Equal(
            """
            error MLP211 at platform.cluster.maintenance.freezes.freeze-0.to
              The freeze ends on 2026-11-19, before it begins on 2026-11-20.
              Mend: Swap the two, or mend the one that is wrong.
            """,
            Findings.Text(Azure(Frozen(("2026-11-20", "2026-11-19")))));
        Assert.Equal(["MLP211 platform.cluster.maintenance.freezes.freeze-0.from"], Found.Lines(Azure(Frozen(("2026-02-29", "2026-03-01")))));
        Assert.Equal(["MLP007 platform.cluster.maintenance.freezes.freeze-0.from"], Found.Lines(Azure(Frozen(("20 November", "2026-12-01")))));
    }

    [Fact]
    public void A_freeze_on_Google_Cloud_is_90_days_long_at_most()
    {
        Assert.DoesNotContain("MLP211", Gcp(Frozen(("2026-01-01", "2026-02-15"))).Select(finding => finding.RuleId));
        Assert.Equal("End it on 2026-03-31 or before.", Gcp(Frozen(("2026-01-01", "2026-04-01"))).Single().Mend);
        Assert.Empty(Azure(Frozen(("2026-01-01", "2026-04-01"))));
    }

    [Fact]
    public void Google_Cloud_takes_three_freezes() =>
        Assert.Equal(
            "There are 4 freezes; GKE takes 3.",
            Gcp(Frozen(("2026-01-01", "2026-01-02"), ("2026-03-01", "2026-03-02"), ("2026-05-01", "2026-05-02"), ("2020-07-01", "2020-07-02"))).Single().Message);

    [Fact]
    public void Freezes_leave_GKE_48_hours_in_92_days()
    {
        // 13 Saturdays at 12 hours are 156 hours, and ten of them are frozen.
        Assert.Equal(
            "In the 92 days from 2026-08-09 the freezes leave 36 hours of the maintenance window; GKE asks for 48.",
            Gcp(Frozen(("2026-09-01", "2026-11-13"))).Single().Message);
        Assert.Empty(Gcp(Frozen(("2026-09-01", "2026-10-31"))));
        Assert.Single(Gcp(Frozen(("2026-09-01", "2026-10-15"), ("2026-10-16", "2026-11-13"))));
        Assert.Empty(Gcp(Frozen(("2026-09-01", "2026-11-13")) with { Hours = 24 }));
    }

    [Fact]
    public void Freezes_that_are_past_are_harmless() => Assert.Empty(Gcp(Frozen(("2020-11-20", "2020-12-01"))));

    [Theory]
    [InlineData(CloudProvider.Aws, 365, true)]
    [InlineData(CloudProvider.Aws, 100, false)]
    [InlineData(CloudProvider.Aws, 3652, false)]
    [InlineData(CloudProvider.Azure, 100, true)]
    [InlineData(CloudProvider.Azure, 730, true)]
    [InlineData(CloudProvider.Azure, 731, false)]
    [InlineData(CloudProvider.Azure, 3, false)]
    public void Logs_are_kept_for_as_many_days_as_the_cloud_takes(CloudProvider cloud, int days, bool fine)
    {
        var platform = cloud == CloudProvider.Azure ? Sound.OnAzure([]) : Sound.OnAws([]);
        Assert.Equal(fine ? [] : ["MLP220 platform.cluster.logRetentionDays"], Found.In(platform with { Cluster = platform.Cluster with { LogRetentionDays = days } }));
    }

    [Fact]
    public void The_nearest_numbers_of_days_are_told() =>
        Assert.Equal("Give 90 or 120.", RuleSet.Check(Sound.OnAws([]) with { Cluster = Sound.Aws with { LogRetentionDays = 100 } }).Single().Mend);
}
