using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Scaling;

public sealed class BurstCapacityTests
{
    static readonly ModelSpec Bursting = Sound.Model with
    {
        MaxReplicas = 12,
        ImageGiB = 5,
        Weights = new() { Source = "s3://models/scorer/1.4.2", SizeGiB = 10 },
        Load = new() { NormalRequestsPerSecond = 100, PeakRequestsPerSecond = 500, BurstSeconds = 900, RequestsPerSecondPerReplica = 100 },
    };

    static IReadOnlyList<Finding> Check(ModelSpec model, NodePoolSpec? pool = null) =>
        [.. RuleSet.Check(Sound.OnAws([("gpu", pool ?? Sound.Gpu)], ("scorer", model))).Where(finding => finding.RuleId is "MLP131" or "MLP132")];

    [Fact]
    public void What_a_burst_loses_is_told_with_its_parts() =>
        Assert.EndsWith(
            """
             requests wait or are lost while they rise from 100 to 500 a second within 900 seconds: 2 replicas can serve 200, and one on a new node of 'gpu' serves after 387 s:
            a metric is read: 15 s
            the autoscaler of pods looks at it: 15 s
            the autoscaler of nodes looks for pods that wait: 10 s
            a node starts: 240 s by a rule of thumb
            the image is pulled: 51 s
            weights are loaded: 51 s by a rule of thumb
            the readiness probe asks: 5 s
            """,
            Check(Bursting).Single().Message,
            StringComparison.Ordinal);

    [Fact]
    public void What_avoids_it_is_told_with_its_price() =>
        Assert.Matches(
            @"\ARaise minReplicas to \d+ \(up to \d+ more of g6\.2xlarge, \$[\d,]+ a month at \$[\d.]+ an hour on demand, us-east-1, [-\d]+\), "
            + @"or set spareNodes of 'gpu' to \d+ \(up to \d+ more of g6\.2xlarge, \$[\d,]+ a month at .*\); or accept the loss\.\z",
            Check(Bursting).Single().Mend);

    [Fact]
    public void Spare_nodes_that_are_told_to_avoid_it_do()
    {
        var mend = Check(Bursting).Single().Mend;
        var spare = int.Parse(mend.Split("spareNodes of 'gpu' to ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Empty(Check(Bursting, Sound.Gpu with { SpareNodes = spare }));
        Assert.Single(Check(Bursting, Sound.Gpu with { SpareNodes = spare - 1 }));
    }

    [Fact]
    public void Replicas_that_are_told_to_avoid_it_do()
    {
        var mend = Check(Bursting).Single().Mend;
        var replicas = int.Parse(mend.Split(' ')[3], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Empty(Check(Bursting with { MinReplicas = replicas }));
        Assert.Single(Check(Bursting with { MinReplicas = replicas - 1 }));
    }

    [Fact]
    public void Nodes_that_are_there_take_the_burst() => Assert.Empty(Check(Bursting, Sound.Gpu with { MinNodes = 10 }));

    [Fact]
    public void A_slow_rise_is_followed() =>
        Assert.Empty(Check(Bursting with { Load = Bursting.Load! with { BurstSeconds = 7200 } }));

    [Fact]
    public void Of_a_rise_that_nobody_has_told_nothing_is_concluded()
    {
        Assert.Empty(Check(Bursting with { Load = Bursting.Load! with { BurstSeconds = null } }));
        Assert.Empty(Check(Bursting with { Load = Bursting.Load! with { NormalRequestsPerSecond = null } }));
        Assert.Empty(Check(Bursting with { Load = null }));
    }

    [Fact]
    public void One_replica_in_production_is_told()
    {
        var one = Sound.Model with { MinReplicas = 1 };
        Assert.Equal(["MLP132 platform.tenants.fraud.models.scorer.minReplicas"], Found.Lines(Check(one)));
        Assert.Empty(Check(one with { Interruptible = true }));
        Assert.Empty(Found.In(Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", one)) with { Environment = EnvironmentKind.Dev }));
    }
}
