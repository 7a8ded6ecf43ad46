using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Capacity;

/// <summary>How many replicas a rate of requests needs, step by step.</summary>
public sealed record ReplicaNeed
{
    /// <summary>Requests a second.</summary>
    public required decimal RequestsPerSecond { get; init; }

    /// <summary>Replicas that just serve them, each at its full load.</summary>
    public required long AtFullLoad { get; init; }

    /// <summary>Replicas that serve them at the target utilisation.</summary>
    public required long AtTarget { get; init; }

    /// <summary>Replicas at the target, and the spare ones.</summary>
    public required long WithHeadroom { get; init; }

    /// <summary>
    /// Replicas of which enough stay to serve at the target when the zone that has most of them is gone, spread evenly; the headroom is used
    /// then. Null where that isn't asked for, the zones aren't known, or there is but one.
    /// </summary>
    public long? WithoutZone { get; init; }

    /// <summary>The replicas that it comes to.</summary>
    public long Replicas => Math.Max(WithHeadroom, WithoutZone ?? 0);

    /// <summary>What a rate needs.</summary>
    /// <param name="load">What a replica serves, and what it is planned for.</param>
    /// <param name="requestsPerSecond">The rate.</param>
    /// <param name="zones">Zones that the replicas are spread over; null where they aren't known.</param>
    public static ReplicaNeed Of(LoadSpec load, double requestsPerSecond, int? zones)
    {
        ArgumentNullException.ThrowIfNull(load);
        // Decimal, so that ten replicas and a fifth are twelve, not thirteen.
        var (rate, each, target) = ((decimal)requestsPerSecond, (decimal)load.RequestsPerSecondPerReplica, (decimal)load.TargetUtilization);
        var atTarget = RoundedUp(rate / (each * target));
        return new()
        {
            RequestsPerSecond = rate,
            AtFullLoad = RoundedUp(rate / each),
            AtTarget = atTarget,
            WithHeadroom = RoundedUp(atTarget * (1 + (decimal)load.Headroom)),
            WithoutZone = load.SurvivesZone && zones is > 1 and { } all ? RoundedUp((decimal)atTarget * all / (all - 1)) : null,
        };
    }

    static long RoundedUp(decimal number) => (long)decimal.Ceiling(number);
}
