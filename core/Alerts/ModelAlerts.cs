using System.Globalization;
using MlPlatform.Core.Capacity;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Alerts;

/// <summary>What somebody hears of a model.</summary>
static class ModelAlerts
{
    const int UsualLatencyMilliseconds = 500;
    const int PatienceSeconds = 120;

    // What a GPU node takes where nobody has said which kind it is: see TimeToCapacity.
    const int UnsaidNodeSeconds = 480;

    public static IEnumerable<AlertRule> Of(WatchedModel model) => new[] { Down(model), Pending(model), Saturated(model), Slow(model), Failing(model) }.OfType<AlertRule>();

    // Only one that was there within a day: the first replica of all may take its time.
    static AlertRule Down(WatchedModel model)
    {
        var available = $"kube_deployment_status_replicas_available{{{model.Deployment}}}";
        return new()
        {
            Name = "ModelDown",
            Expression = $"sum({available}) == 0 and sum(max_over_time({available}[1d])) > 0",
            ForSeconds = model.Model.Interruptible ? 900 : PatienceSeconds,
            Severity = model.Model.Interruptible ? AlertSeverity.Warning : AlertSeverity.Critical,
            Summary = $"No replica of {model.Text} serves.",
            Labels = model.Labels,
        };
    }

    static AlertRule Pending(WatchedModel model)
    {
        var placement = model.Placement;
        var wants = placement.GpuResource is { } resource ? $"{placement.GpuCount} {resource}" : "CPU and memory";
        var where = placement.Pools.Count == 0 ? "no node" : $"no node of {string.Join(", ", placement.Pools.Select(pool => pool.Name))}";
        return new()
        {
            Name = "ModelPodsPending",
            Expression = $"count(kube_pod_status_unschedulable{{{model.Pods}}} == 1) > 0",
            ForSeconds = PatienceSeconds + NodeSeconds(model),
            Severity = AlertSeverity.Critical,
            Summary = $"{{{{ $value }}}} replicas of {model.Text} find no place: {where} has {wants} for them, and none has come in the time that one takes.",
            Labels = model.Labels,
        };
    }

    // A new node of the slowest pool, in whole minutes; nothing where no pool of its can grow.
    static int NodeSeconds(WatchedModel model)
    {
        if (model.Placement.Pools.Count == 0)
            return UnsaidNodeSeconds;
        var slowest = model.Placement.Pools
            .Where(pool => pool.Spec.MaxNodes > pool.Spec.MinNodes && PoolDefaults.Autoscaler(model.Platform) != AutoscalerKind.None)
            .Select(pool => TimeToCapacity.Of(model.Platform, pool, model.Model).Parts.Where(part => part.OnNewNode).Sum(part => part.Seconds))
            .DefaultIfEmpty(0)
            .Max();
        return 60 * (int)Math.Ceiling(slowest / 60);
    }

    // A busy GPU is a good one, as long as replicas can be added. Whose share of a GPU is busy the exporter tells only if it is asked to.
    static AlertRule? Saturated(WatchedModel model)
    {
        if (model.Placement is not { GpuCount: > 0, Pools.Count: > 0, Offer: { } offer } || (offer.Shares > 1 && !model.Platform.Monitoring.VirtualGpus))
            return null;
        return new()
        {
            Name = "GpuSaturated",
            Expression = $"avg({RecordedSeries.GpuUtilization}{{{model.Pods}}}) > 85 and sum(kube_deployment_status_replicas{{{model.Deployment}}}) >= {model.Model.MaxReplicas}",
            ForSeconds = 300,
            Severity = AlertSeverity.Critical,
            Summary = $"{model.Text} is at its {model.Model.MaxReplicas} replicas at most, and their GPUs are {{{{ $value | printf \"%.0f\" }}}} % busy.",
            Labels = model.Labels,
        };
    }

    static AlertRule? Slow(WatchedModel model)
    {
        if (model.Queries is not { Latency: [.., var (quantile, _)] } queries || (model.Model.Objective?.LatencyMilliseconds ?? (queries.HasUsualLatency ? UsualLatencyMilliseconds : null)) is not { } milliseconds)
            return null;
        return new()
        {
            Name = "ModelLatency",
            Expression = $"{model.Recorded(RecordedSeries.ModelLatency, $"quantile=\"{quantile}\"")} > {(milliseconds / 1000m).ToString("0.###", CultureInfo.InvariantCulture)}",
            ForSeconds = 300,
            Severity = AlertSeverity.Critical,
            Summary = $"{(quantile == "mean" ? "The mean" : "One request in a hundred")} of {model.Text} takes {{{{ $value | humanizeDuration }}}}{(quantile == "mean" ? "" : " or more")}; it is to be within {milliseconds} ms.",
            Labels = model.Labels,
        };
    }

    static AlertRule? Failing(WatchedModel model) => model.Queries?.Errors is null ? null : new()
    {
        Name = "ModelErrors",
        Expression = $"{model.Recorded(RecordedSeries.ModelErrors)} > 0.01",
        ForSeconds = 300,
        Severity = AlertSeverity.Critical,
        Summary = $"{{{{ $value | humanizePercentage }}}} of the requests to {model.Text} fail.",
        Labels = model.Labels,
    };
}
