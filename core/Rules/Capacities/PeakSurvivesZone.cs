using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Capacities;

/// <summary>What a zone takes with it, in whole nodes.</summary>
sealed class PeakSurvivesZone : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP192";

    public Severity Severity => Severity.Warning;

    public string Title => "The peak of a model is served while one zone is gone";

    public string Explanation =>
        "A zone takes whole nodes with it: of one node of eight GPUs nothing stays, of two the half. New nodes elsewhere take minutes, while a whole region looks for them, so that what counts is what "
        + "is left at once.";

    public string Mend => "Spread the pool over several zones, take more and smaller nodes, or say that the load needn't survive a zone.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var (model, capacity) in Known.Of(scope))
        {
            var plan = capacity.Plan;
            if (!plan.Load.SurvivesZone
                || capacity is not { LeftWithoutZone: { } left, Lacking: 0 }
                || !scope.Cluster.KnowsAllOf(nameof(ClusterSpec.Zones), nameof(ClusterSpec.Region))
                || !model.Pools.All(pool => pool.Node.KnowsAllOf(nameof(NodePoolSpec.Zones)))
                || left >= plan.Peak.AtFullLoad)
            {
                continue;
            }

            var load = model.Node.Part(nameof(ModelSpec.Load), plan.Load);
            yield return this.Found(
                load.At(nameof(LoadSpec.SurvivesZone)),
                plan.Zones == 1
                    ? "All nodes of its pools are in one zone: when it is gone, no replica is left."
                    : $"The {plan.MaxReplicas} replicas for the peak are on {PlanText.Nodes(capacity)} in {plan.Zones} zones: {left} of them stay when one zone is gone, and the peak needs {plan.Peak.AtFullLoad} at full load.");
        }
    }
}
