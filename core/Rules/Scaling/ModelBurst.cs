using MlPlatform.Core.Capacity;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>The burst of a model against the replicas and nodes that it has. Where nodes are shared, all that is free on them is taken for its own.</summary>
sealed class ModelBurst
{
    readonly ModelSpec model;
    readonly IReadOnlyList<PoolFit> fits;

    public ModelBurst(PlatformSpec platform, PlacedModel placed)
    {
        model = placed.Node.Spec;
        Load = model.Load!;
        fits = [.. placed.Fits.Where(fit => fit.Largest.AtMost > 0)];
        // Of several pools the one whose nodes are there soonest: no more is lost than that.
        (Fit, Time) = fits.Select(fit => (fit, TimeToCapacity.Of(platform, fit.Pool.Pool, model))).MinBy(one => one.Item2.ColdSeconds);
        Replicas = Math.Clamp((int)Math.Ceiling(Load.NormalRequestsPerSecond!.Value / (Load.RequestsPerSecondPerReplica * Load.TargetUtilization)), Math.Min(model.MinReplicas, model.MaxReplicas), model.MaxReplicas);
    }

    public LoadSpec Load { get; }

    /// <summary>The pool that is reckoned with.</summary>
    public PoolFit Fit { get; }

    public TimeToCapacity Time { get; }

    /// <summary>Replicas at normal times.</summary>
    public int Replicas { get; }

    /// <summary>Whether more than one request in a thousand is lost: the reckoning is no more exact than that.</summary>
    public bool Loses => Loss(Burst(Replicas, 0));

    /// <summary>Requests that are lost.</summary>
    public double Lost() => Burst(Replicas, 0).Lost();

    /// <summary>Requests that come meanwhile.</summary>
    public double Total() => Burst(Replicas, 0).Total();

    /// <summary>The least minimum of replicas with which nothing is lost; null where none is enough.</summary>
    public int? ReplicasThatAvoidIt() => Least(Replicas + 1, model.MaxReplicas, replicas => Burst(replicas, 0));

    /// <summary>The fewest spare nodes with which nothing is lost; null where none are enough.</summary>
    public int? SpareNodesThatAvoidIt() => Least(Fit.Pool.Pool.Spec.SpareNodes + 1, Fit.Pool.MostNodes, nodes => Burst(Replicas, nodes - Fit.Pool.Pool.Spec.SpareNodes));

    static bool Loss(TimeToCapacityBurst burst) => burst.Lost() is var lost && lost >= 1 && lost * 1000 > burst.Total();

    static int? Least(int from, int to, Func<int, TimeToCapacityBurst> burst)
    {
        if (from > to || Loss(burst(to)))
            return null;
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            if (!Loss(burst(middle)))
                to = middle;
            else
                from = middle + 1;
        }

        return from;
    }

    TimeToCapacityBurst Burst(int replicas, int moreSpare)
    {
        var there = fits.Sum(fit => (double)fit.Pool.Pool.Spec.MinNodes * fit.Largest.AtMost);
        var spare = fits.Sum(fit => (double)fit.Pool.Pool.Spec.SpareNodes * fit.Largest.AtMost) + ((double)moreSpare * Fit.Largest.AtMost);
        var warm = Math.Max(there, replicas);
        return new()
        {
            Normal = Load.NormalRequestsPerSecond!.Value,
            Peak = Load.PeakRequestsPerSecond,
            Seconds = Load.BurstSeconds!.Value,
            OfReplica = Load.RequestsPerSecondPerReplica,
            TargetUtilization = Load.TargetUtilization,
            Replicas = replicas,
            MaxReplicas = model.MaxReplicas,
            Tiers = [(Time.WarmSeconds, warm), (Time.SpareSeconds, warm + spare), (Time.ColdSeconds, double.PositiveInfinity)],
        };
    }
}
