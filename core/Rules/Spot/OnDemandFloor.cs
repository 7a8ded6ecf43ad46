using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Spot;

/// <summary>A floor of replicas on demand has a pool to stand on.</summary>
sealed class OnDemandFloor : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP130";

    public Severity Severity => Severity.Error;

    public string Title => "Replicas that run on demand have a pool that is bought on demand or reserved";

    public string Explanation =>
        "Replicas of the floor are sent to machines that nobody takes back. Where none of the model's pools has such machines, they wait for ever, and the model has no floor.";

    public string Mend => "Add a pool that is bought on demand or reserved to the model's, or take the floor out.";

    public IEnumerable<Finding> Check(PlacedPlatform scope) => scope.Models
        .Where(model => model.Node.Spec.OnDemandReplicas > 0 && model.Node.Knows(nameof(ModelSpec.OnDemandReplicas)) && SpotPools.OnlyPassing(model))
        .Select(model => this.Found(
            model.Node.At(nameof(ModelSpec.OnDemandReplicas)),
            $"{model.Node.Word(nameof(ModelSpec.OnDemandReplicas))} is {model.Node.Spec.OnDemandReplicas}, and the model's pools are all bought {SpotPools.Words(model)}: {Shown.Keys(model.Pools.Select(pool => pool.Node.Name))}."));
}
