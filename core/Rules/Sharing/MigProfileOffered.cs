using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Sharing;

/// <summary>A model's slice is one that its pools have.</summary>
sealed class MigProfileOffered : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP113";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "The MIG profile of a model is offered by its pools, and chosen where they have several";

    public string Explanation =>
        "Under the mixed strategy each profile is a resource of its own. A pod that asks for one that no node offers waits for ever, and no autoscaler adds a node for it; one that asks for "
        + "nvidia.com/gpu finds none among slices.";

    public string Mend => "Name a profile that the pools offer.";

    public IEnumerable<Finding> Check(PlacedPlatform scope) =>
        ModelPlacement.Told(this, scope, problem => problem.Property == nameof(WorkloadSpec.MigProfile));
}
