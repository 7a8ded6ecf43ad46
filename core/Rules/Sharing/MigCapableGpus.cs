using MlPlatform.Core.Mig;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Sharing;

/// <summary>GPUs that are cut can be cut.</summary>
sealed class MigCapableGpus : IRuleOver<PlacedPool>
{
    public string Id => "MLP111";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "GPUs that are cut into slices are of a model that can be";

    public string Explanation =>
        "MIG is a feature of some GPUs: A30, A100, H100, H200, GH200, B200 and later data centre models, and some RTX PRO. On another one the MIG manager fails, and the node offers whole GPUs "
        + "or none.";

    public string Mend => "Share the GPUs by time-slicing or MPS, or use machine types whose GPUs can be cut.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (scope.KindIsKnown && scope.Pool.Sharing.NotMigCapable && scope.Node.Spec.Sharing.Mig is { } mig)
        {
            yield return this.Found(
                scope.Mig(mig).Path,
                $"{scope.Pool.Gpu!.Name} can't be cut; those that can are {string.Join(", ", MigGeometries.All.Select(geometry => geometry.Gpu))}.");
        }
    }
}
