using System.Globalization;
using MlPlatform.Core.Capacity;
using MlPlatform.Core.Costs;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>Replicas are there before a burst is over.</summary>
sealed class BurstCapacity : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP131";

    public Severity Severity => Severity.Warning;

    public string Title => "A model that is always there serves its burst until further replicas do";

    public string Explanation =>
        "A new replica serves only after a metric was read, two autoscalers have looked, a node has started, and image and weights were loaded: minutes. What a burst brings meanwhile beyond the replicas that "
        + "are there waits until its callers give up. Replicas or nodes that are there beforehand avoid it, and have a price. Less than one request in a thousand isn't told.";

    public string Mend => "Raise the minimum of replicas, keep nodes free, or accept the loss.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var model in scope.Models.Where(IsKnown))
        {
            var burst = new ModelBurst(scope.Node.Spec, model);
            if (!burst.Loses)
                continue;
            var (load, time) = (burst.Load, burst.Time);
            var parts = time.Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name}: {part.Seconds:0} s{(part.Estimate ? " by a rule of thumb" : "")}"));
            yield return this.Found(
                model.Node.At(nameof(ModelSpec.Load)),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{burst.Lost():0} of {burst.Total():0} requests wait or are lost while they rise from {Shown.Number(load.NormalRequestsPerSecond!.Value)} to {Shown.Number(load.PeakRequestsPerSecond)} a second within {load.BurstSeconds} seconds: "
                    + $"{Shown.Count(burst.Replicas, "replica")} can serve {Shown.Number(burst.Replicas * load.RequestsPerSecondPerReplica)}, and one on a new node of '{burst.Fit.Pool.Node.Name}' serves after {time.ColdSeconds:0} s:\n")
                + string.Join('\n', parts),
                Mended(burst, model));
        }
    }

    static bool IsKnown(PlacedModel model) =>
        model.Node.Spec.Load is { NormalRequestsPerSecond: not null, BurstSeconds: not null }
        && model.FitsSomewhere
        && model.Node.KnowsAllOf(nameof(ModelSpec.Load), nameof(ModelSpec.ScaleOn), nameof(ModelSpec.Weights), nameof(ModelSpec.Volumes), nameof(ModelSpec.Probes))
        && model.Node.Knows(nameof(ModelSpec.MinReplicas), nameof(ModelSpec.MaxReplicas), nameof(ModelSpec.ImageGiB), nameof(ModelSpec.StartupSeconds))
        && model.Pools.All(pool => pool.KnowsSize && pool.Node.Knows(nameof(NodePoolSpec.MinNodes), nameof(NodePoolSpec.SpareNodes), nameof(NodePoolSpec.ReadySeconds), nameof(NodePoolSpec.PullMiBPerSecond), nameof(NodePoolSpec.Driver)));

    static string Mended(ModelBurst burst, PlacedModel model)
    {
        var ways = new List<string>();
        if (burst.ReplicasThatAvoidIt() is { } replicas)
            ways.Add($"raise {model.Node.Word(nameof(ModelSpec.MinReplicas))} to {replicas}{Cost(burst, Nodes(replicas - burst.Replicas, burst.Fit.Largest.AtMost))}");
        if (burst.SpareNodesThatAvoidIt() is { } spare)
            ways.Add($"set {burst.Fit.Pool.Node.Word(nameof(NodePoolSpec.SpareNodes))} of '{burst.Fit.Pool.Node.Name}' to {spare}{Cost(burst, spare - burst.Fit.Pool.Pool.Spec.SpareNodes)}");
        return ways.Count == 0 ? "Raise the maximum of replicas and the minimum with it." : $"{char.ToUpperInvariant(ways[0][0])}{string.Join(", or ", ways)[1..]}; or accept the loss.";
    }

    static int Nodes(int replicas, int ofNode) => (replicas + ofNode - 1) / ofNode;

    static string Cost(ModelBurst burst, int nodes)
    {
        var machine = burst.Fit.Largest.Node.Machine;
        return machine.OnDemand is { } price
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" (up to {nodes} more of {machine.Name}, ${(double)price.UsdPerHour * CostEstimate.HoursPerMonth * nodes:#,0} a month at ${price.UsdPerHour} an hour on demand{(price.Region is { } region ? $", {region}, {price.Date:yyyy-MM-dd}" : "")})")
            : $" (up to {nodes} more of {machine.Name}, whose price isn't known)";
    }
}
