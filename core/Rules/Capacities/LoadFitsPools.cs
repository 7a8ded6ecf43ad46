using MlPlatform.Core.Capacity;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Capacities;

/// <summary>The pools hold what a declared load needs.</summary>
sealed class LoadFitsPools : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP190";

    public Severity Severity => Severity.Warning;

    public string Title => "The pools hold the replicas that a model's declared load needs";

    public string Explanation =>
        "From the requests at the peak, what a replica serves, the target utilisation, the headroom and the loss of a zone follow replicas, and from what a node leaves follow whole nodes. "
        + "Where the pools at their largest hold fewer, the peak is served above the target, or not at all.";

    public string Mend => "Raise the pools' maximums, or plan for less.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var (model, capacity) in Known.Of(scope))
        {
            // The most that any of the machine types holds: what fits on no node, or only on some, is told by other rules.
            var holds = model.Fits.Sum(fit => (long)fit.Pool.Pool.Spec.MaxNodes * fit.Largest.AtMost);
            var needed = capacity.Plan.MaxReplicas;
            if (holds == 0 || needed <= holds)
                continue;
            var fit = model.Fits.First(fit => fit.Largest.AtMost > 0);
            var nodes = fit.Pool.Pool.Spec.MaxNodes + NodeNeed.RoundedUp(needed - holds, fit.Largest.AtMost);
            var load = model.Node.Part(nameof(ModelSpec.Load), capacity.Plan.Load);
            yield return this.Found(
                load.Path,
                $"The load needs {PlanText.Steps(capacity.Plan)}, and the pools hold {holds}:\n{string.Join('\n', model.Fits.Select(Room))}",
                $"Raise {fit.Pool.Node.Word(nameof(NodePoolSpec.MaxNodes))} of '{fit.Pool.Node.Name}' to {nodes}, or plan for less.");
        }
    }

    static string Room(PoolFit fit) =>
        $"{fit.Pool.Node.Name}: {(long)fit.Pool.Pool.Spec.MaxNodes * fit.Largest.AtMost} ({Shown.Count(fit.Pool.Pool.Spec.MaxNodes, "node")} x {fit.Largest.AtMost} a node)";
}
