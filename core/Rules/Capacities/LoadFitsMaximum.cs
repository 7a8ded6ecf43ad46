using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Capacities;

/// <summary>A model's maximum has the room that its load is planned with.</summary>
sealed class LoadFitsMaximum : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP191";

    public Severity Severity => Severity.Warning;

    public string Title => "A model's maximum of replicas has the headroom that its load is planned with, and survives a zone";

    public string Explanation =>
        "An autoscaler never goes beyond the maximum. One that just serves the peak at full load leaves no room for what wasn't foreseen, and none for the replicas that go with a zone: the queue "
        + "then grows until the peak is over.";

    public string Mend => "Raise the maximum, or plan with less headroom.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var (model, capacity) in Known.Of(scope))
        {
            var (most, plan) = (model.Node.Spec.MaxReplicas, capacity.Plan);
            // A maximum that doesn't serve the peak at all is worse than this, and told by that.
            if (!model.Node.Knows(nameof(ModelSpec.MaxReplicas)) || most >= plan.MaxReplicas || most < plan.Peak.AtFullLoad)
                continue;
            yield return this.Found(
                model.Node.At(nameof(ModelSpec.MaxReplicas)),
                $"{model.Node.Word(nameof(ModelSpec.MaxReplicas))} is {most}, and the load needs {PlanText.Steps(plan)}; with {most} the peak takes {PlanText.Percent(plan.Utilization(most)!.Value)} of their full load.",
                $"Raise it to {plan.MaxReplicas}, or plan the load with less {model.Node.Word(nameof(LoadSpec.Headroom))}.");
        }
    }
}
