using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>The two ends of a pool.</summary>
sealed class NodeRange : IRuleOver<PlacedPool>
{
    public string Id => "MLP073";

    public Severity Severity => Severity.Error;

    public string Title => "A pool's minimum of nodes is not above its maximum";

    public string Explanation => "The cloud refuses a node group whose minimum is above its maximum, after the cluster was made.";

    public string Mend => "Raise the maximum or lower the minimum.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        var (least, most) = (scope.Node.Spec.MinNodes, scope.Node.Spec.MaxNodes);
        if (least <= most || !scope.Node.Knows(nameof(NodePoolSpec.MinNodes), nameof(NodePoolSpec.MaxNodes)))
            yield break;
        var (min, max) = (scope.Node.Word(nameof(NodePoolSpec.MinNodes)), scope.Node.Word(nameof(NodePoolSpec.MaxNodes)));
        yield return this.Found(
            scope.Node.At(nameof(NodePoolSpec.MaxNodes)),
            $"{min} is {least} and {max} is {most}; the minimum can't be above the maximum.",
            $"Raise {max} to {least} or more, or lower {min} to {most} or less.");
    }
}
