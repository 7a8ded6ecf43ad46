using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Spot;

/// <summary>A model that must stay up has machines that stay.</summary>
sealed class SpotOnly : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP129";

    public Severity Severity => Severity.Warning;

    public string Title => "A model in production that may not be gone has a pool that is bought on demand or reserved";

    public string Explanation =>
        "Spare machines of a type go together: when they run short, all replicas on them are gone within minutes, and none comes back until there are some again. A model that must stay up needs a "
        + "floor of replicas on machines that nobody takes back. A capacity block ends on a day, and machines of flex-start after some hours.";

    public string Mend => "Add a pool that is bought on demand, or say that the model may be gone for minutes.";

    public IEnumerable<Finding> Check(PlacedPlatform scope) =>
        scope.Node.Spec.Environment != EnvironmentKind.Prod || !scope.Node.Knows(nameof(PlatformSpec.Environment))
            ? []
            : scope.Models
                .Where(model => model.Node.Spec is { Interruptible: false, OnDemandReplicas: 0 }
                    && model.Node.Knows(nameof(ModelSpec.Interruptible), nameof(ModelSpec.OnDemandReplicas))
                    && SpotPools.OnlyPassing(model))
                .Select(model => this.Found(
                    model.Node.Path,
                    $"The model runs {SpotPools.Words(model)} only: {Shown.Keys(model.Pools.Select(pool => pool.Node.Name))}.",
                    $"Add a pool that is bought on demand and set {model.Node.Word(nameof(ModelSpec.OnDemandReplicas))}, or set {model.Node.Word(nameof(ModelSpec.Interruptible))}."));
}
