namespace MlPlatform.Core.Capacity;

/// <summary>
/// A rise of requests, evenly, from normal to the peak, against replicas that are ordered as it rises and serve some time later. What is beyond
/// the replicas that serve is counted as lost: it waits until its caller gives up.
/// </summary>
public sealed record TimeToCapacityBurst
{
    /// <summary>Requests a second before it.</summary>
    public required double Normal { get; init; }

    /// <summary>Requests a second after it.</summary>
    public required double Peak { get; init; }

    /// <summary>Seconds in which they rise; one at least.</summary>
    public required double Seconds { get; init; }

    /// <summary>Requests a second that a replica serves at full load.</summary>
    public required double OfReplica { get; init; }

    /// <summary>Share of that at which further replicas are ordered.</summary>
    public required double TargetUtilization { get; init; }

    /// <summary>Replicas that serve before it.</summary>
    public required int Replicas { get; init; }

    /// <summary>Replicas at most.</summary>
    public required int MaxReplicas { get; init; }

    /// <summary>How many replicas, all together, serve how many seconds after they were ordered; the soonest first, and the last has no bound but the maximum.</summary>
    public required IReadOnlyList<(double Seconds, double Replicas)> Tiers { get; init; }

    double Rise => Math.Max(Seconds, 1);

    /// <summary>Requests that aren't served until all replicas that were ordered serve.</summary>
    public double Lost()
    {
        // Everything is linear between these times, so that the area between two of them is exact.
        var times = new List<double>((Tiers.Count * (Tiers.Count + 4)) + 2) { 0, Rise };
        foreach (var (seconds, _) in Tiers)
        {
            times.Add(seconds);
            times.Add(seconds + Rise);
            times.Add(seconds + When(Replicas * OfReplica * TargetUtilization));
            times.Add(seconds + When(MaxReplicas * OfReplica * TargetUtilization));
            foreach (var (_, bound) in Tiers)
                times.Add(seconds + When(bound * OfReplica * TargetUtilization));
        }

        times.Sort();
        var (lost, gap) = (0.0, Gap(times[0]));
        for (var i = 1; i < times.Count; i++)
        {
            if (times[i] <= times[i - 1] || !double.IsFinite(times[i]))
                continue;
            var next = Gap(times[i]);
            lost += Area(gap, next) * (times[i] - times[i - 1]);
            gap = next;
        }

        return lost;
    }

    /// <summary>Requests that come until then.</summary>
    public double Total()
    {
        var end = Tiers.Max(tier => tier.Seconds) + Rise;
        return ((Normal + Peak) / 2 * Rise) + (Peak * (end - Rise));
    }

    double Demand(double time) => Normal + ((Peak - Normal) * Math.Clamp(time / Rise, 0, 1));

    double When(double demand) => Peak > Normal ? Math.Clamp((demand - Normal) / (Peak - Normal), 0, 1) * Rise : 0;

    double Gap(double time)
    {
        double serving = Replicas;
        foreach (var (seconds, replicas) in Tiers)
            serving = Math.Max(serving, Math.Min(Demand(time - seconds) / (OfReplica * TargetUtilization), replicas));
        return Demand(time) - (Math.Min(serving, Math.Max(MaxReplicas, Replicas)) * OfReplica);
    }

    static double Area(double from, double to) => (from > 0, to > 0) switch
    {
        (true, true) => (from + to) / 2,
        (false, false) => 0,
        _ => Math.Max(from, to) * Math.Max(from, to) / (2 * Math.Abs(from - to)),
    };
}
