using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>Nodes that are kept free are among those that there may be.</summary>
sealed class SpareNodes : IRuleOver<PlacedPool>
{
    public string Id => "MLP089";

    public Severity Severity => Severity.Error;

    public string Title => "A pool keeps no more nodes free than it may have";

    public string Explanation =>
        "Nodes are kept free by pods of the lowest priority that hold them until something better comes. Where more are to be kept free than the pool may have, some of these pods wait for "
        + "ever, and the autoscaler tries for ever.";

    public string Mend => "Lower the spare nodes, or raise the maximum.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        var (spare, most) = (scope.Node.Spec.SpareNodes, scope.Node.Spec.MaxNodes);
        if (spare <= most || !scope.Node.Knows(nameof(NodePoolSpec.SpareNodes), nameof(NodePoolSpec.MaxNodes)))
            yield break;
        var (spareWord, max) = (scope.Node.Word(nameof(NodePoolSpec.SpareNodes)), scope.Node.Word(nameof(NodePoolSpec.MaxNodes)));
        yield return this.Found(
            scope.Node.At(nameof(NodePoolSpec.SpareNodes)),
            $"{spareWord} is {spare} and {max} is {most}; allowed is {most} or less.",
            $"Lower {spareWord} to {most} or less, or raise {max}.");
    }
}
