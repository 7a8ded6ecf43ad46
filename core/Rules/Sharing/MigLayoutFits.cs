using MlPlatform.Core.Mig;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Sharing;

/// <summary>A layout is one that the GPU can hold.</summary>
sealed class MigLayoutFits : IRuleOver<PlacedPool>
{
    public string Id => "MLP110";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A MIG layout is one that the pool's GPUs can hold";

    public string Explanation =>
        "A GPU has so many compute slices (7 on most), so many memory slices (8), and a few places where an instance of each profile may begin; and profiles go by other names on each "
        + "model. A layout that finds no place, or names a profile that there isn't, fails on the node: the MIG manager sets nvidia.com/mig.config.state to failed, the node offers no GPU "
        + "and the pods wait. All places are tried here, so that what is refused can't be had in any order.";

    public string Mend => "Take fewer or smaller slices, by the names of the GPU model; `mig GPU LAYOUT` shows what fits.";

    public IEnumerable<Finding> Check(PlacedPool scope) => scope.KindIsKnown && scope.Node.Spec.Sharing.Mig is { } mig
        ? scope.Pool.Sharing.LayoutProblems.Select(problem => this.Found(At(scope.Mig(mig), problem), problem.Message, problem.Mend))
        : [];

    static SpecPath At(Node<MigSpec> mig, MigProblem problem) =>
        problem.Gpu is { } gpu ? mig.At(nameof(MigSpec.LayoutByGpu)).ValueKey(gpu) : mig.At(nameof(MigSpec.Layout));
}
