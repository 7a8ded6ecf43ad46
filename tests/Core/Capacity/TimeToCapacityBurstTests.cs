using CsCheck;
using MlPlatform.Core.Capacity;

namespace MlPlatform.Core.Tests.Capacity;

public sealed class TimeToCapacityBurstTests
{
    // 100 requests a second rise to 1,100 within 100 seconds; a replica serves 100, and further ones serve after 60 seconds.
    static readonly TimeToCapacityBurst Burst = new()
    {
        Normal = 100, Peak = 1100, Seconds = 100, OfReplica = 100, TargetUtilization = 1, Replicas = 1, MaxReplicas = 20, Tiers = [(60, double.PositiveInfinity)],
    };

    [Fact]
    public void Requests_are_lost_until_what_was_ordered_serves() =>
        // A triangle of 60 seconds up to 600 a second, 40 seconds at 600, and a triangle of 60 seconds down.
        Assert.Equal((60 * 600 / 2) + (40 * 600) + (60 * 600 / 2), Burst.Lost(), 6);

    [Fact]
    public void Replicas_that_hold_the_peak_lose_nothing() => Assert.Equal(0, (Burst with { Replicas = 11 }).Lost(), 6);

    [Fact]
    public void Planning_below_full_load_orders_ahead() => Assert.True((Burst with { TargetUtilization = 0.5 }).Lost() < Burst.Lost());

    [Fact]
    public void Replicas_at_their_maximum_serve_no_more() => Assert.True((Burst with { MaxReplicas = 5 }).Lost() > Burst.Lost());

    [Fact]
    public void Room_that_is_there_sooner_loses_less() =>
        Assert.True((Burst with { Tiers = [(10, 6), (60, double.PositiveInfinity)] }).Lost() < Burst.Lost());

    [Fact]
    public void All_requests_until_the_end_are_counted() => Assert.Equal((600 * 100) + (1100 * 60), Burst.Total(), 6);

    static readonly Gen<TimeToCapacityBurst> Bursts =
        Gen.Select(Gen.Double[1, 500], Gen.Double[1, 3000], Gen.Double[1, 600], Gen.Double[0.3, 1], Gen.Int[1, 10], Gen.Int[0, 30], Gen.Double[10, 400]).Select(
            (normal, more, seconds, target, replicas, others, wait) => new TimeToCapacityBurst
            {
                Normal = normal, Peak = normal + more, Seconds = seconds, OfReplica = 50, TargetUtilization = target, Replicas = replicas, MaxReplicas = replicas + others,
                Tiers = [(wait / 4, replicas + (others / 3.0)), (wait / 2, replicas + (others / 2.0)), (wait, double.PositiveInfinity)],
            });

    [Fact]
    public void The_area_is_that_of_small_steps() => Bursts.Sample(
        burst =>
        {
            const double Step = 0.01;
            var end = burst.Tiers.Max(tier => tier.Seconds) + burst.Seconds;
            var lost = 0.0;
            for (var time = Step / 2; time < end; time += Step)
            {
                double serving = burst.Replicas;
                foreach (var (seconds, replicas) in burst.Tiers)
                    serving = Math.Max(serving, Math.Min(Demand(burst, time - seconds) / (burst.OfReplica * burst.TargetUtilization), replicas));
                lost += Math.Max(0, Demand(burst, time) - (Math.Min(serving, burst.MaxReplicas) * burst.OfReplica)) * Step;
            }

            Assert.True(Math.Abs(lost - burst.Lost()) <= 1 + (lost * 0.001), $"{lost} by steps, {burst.Lost()} by area");
        },
        iter: 100);

    static double Demand(TimeToCapacityBurst burst, double time) => burst.Normal + ((burst.Peak - burst.Normal) * Math.Clamp(time / burst.Seconds, 0, 1));
}
