using System.Globalization;
using MlPlatform.Core.Capacity;
using MlPlatform.Core.Settings;

namespace MlPlatform.Core.Rules.Capacities;

/// <summary>Capacity plans in words.</summary>
static class PlanText
{
    /// <summary>"15 replicas (7 at full load, 10 at 70 %, 12 with headroom, 15 while one of 3 zones is gone)".</summary>
    public static string Steps(CapacityPlan plan)
    {
        var peak = plan.Peak;
        var zone = peak.WithoutZone is { } without ? $", {without} while one of {plan.Zones} zones is gone" : "";
        return $"{Shown.Count((int)Math.Min(plan.MaxReplicas, int.MaxValue), "replica")} ({peak.AtFullLoad} at full load, {peak.AtTarget} at {Percent((decimal)plan.Load.TargetUtilization)}, {peak.WithHeadroom} with headroom{zone})";
    }

    /// <summary>"2 nodes".</summary>
    public static string Nodes(ModelCapacity capacity) => Shown.Count((int)Math.Min(capacity.Nodes ?? 0, int.MaxValue), "node");

    /// <summary>A share in whole percent.</summary>
    public static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");
}
