using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Capacity;

/// <summary>
/// The replicas and GPUs that a model's requests need. A replica's throughput is taken as it was measured: where GPUs are shared it must have
/// been measured under sharing, since neighbours on a GPU take turns with it.
/// </summary>
public sealed record CapacityPlan
{
    /// <summary>The requests, and what a replica is planned for.</summary>
    public required LoadSpec Load { get; init; }

    /// <summary>GPUs of a replica: whole ones, or slices or shares where its pools have those.</summary>
    public required int GpusPerReplica { get; init; }

    /// <summary>Zones that the replicas are spread over; null where they aren't known.</summary>
    public int? Zones { get; init; }

    /// <summary>What the peak needs.</summary>
    public required ReplicaNeed Peak { get; init; }

    /// <summary>What normal times need; null where their requests aren't known.</summary>
    public ReplicaNeed? Normal { get; init; }

    /// <summary>What the quietest time needs; null where its requests aren't known.</summary>
    public ReplicaNeed? Low { get; init; }

    /// <summary>Replicas at most: the peak's, with headroom and while a zone is gone.</summary>
    public long MaxReplicas => Peak.Replicas;

    /// <summary>Replicas that an autoscaler holds at normal times: those at the target, without headroom; null where it isn't known.</summary>
    public long? NormalReplicas => Normal is null ? null : Math.Max(Normal.AtTarget, MinReplicas ?? 1);

    /// <summary>
    /// Replicas that must always be there: those that serve the quietest time while a zone is gone, and one at least; null where it isn't
    /// known.
    /// </summary>
    public long? MinReplicas => Low is null ? null : Math.Max(Low.WithoutZone ?? Low.AtTarget, Load.SurvivesZone && Zones is > 1 ? 2 : 1);

    /// <summary>GPUs at most, before whole nodes are counted.</summary>
    public long MaxGpus => MaxReplicas * GpusPerReplica;

    /// <summary>Plans for a load.</summary>
    /// <param name="load">The load.</param>
    /// <param name="gpusPerReplica">GPUs of a replica.</param>
    /// <param name="zones">Zones that the replicas are spread over; null where they aren't known.</param>
    public static CapacityPlan Of(LoadSpec load, int gpusPerReplica = 1, int? zones = null)
    {
        ArgumentNullException.ThrowIfNull(load);
        return new()
        {
            Load = load,
            GpusPerReplica = gpusPerReplica,
            Zones = zones,
            Peak = ReplicaNeed.Of(load, load.PeakRequestsPerSecond, zones),
            Normal = load.NormalRequestsPerSecond is { } normal ? ReplicaNeed.Of(load, normal, zones) : null,
            Low = load.LowRequestsPerSecond is { } low ? ReplicaNeed.Of(load, low, zones) : null,
        };
    }

    /// <summary>The peak as a share of what some replicas serve at full load; null where there are none.</summary>
    /// <param name="replicas">The replicas.</param>
    public decimal? Utilization(long replicas) =>
        replicas > 0 ? (decimal)Load.PeakRequestsPerSecond / (replicas * (decimal)Load.RequestsPerSecondPerReplica) : null;
}
