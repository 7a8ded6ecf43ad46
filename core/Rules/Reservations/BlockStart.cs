using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Reservations;

/// <summary>A capacity block begins and ends on a day.</summary>
sealed class BlockStart : IRuleOver<PlacedPool>
{
    public string Id => "MLP234";

    public Severity Severity => Severity.Warning;

    public string Title => "A pool of a capacity block may be empty";

    public string Explanation =>
        "Before the block begins and after it has ended there is no machine to be had. A pool that must always have some isn't made, or fails to be changed, on all other days; EKS sets it to 0 by itself 40 minutes before the end.";

    public string Mend => "Lower the minimum to 0, and let the autoscaler add nodes when the block has begun.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (scope.Node.Spec is { Capacity: CapacityType.CapacityBlock, MinNodes: > 0 and var least } && scope.Node.Knows(nameof(NodePoolSpec.Capacity), nameof(NodePoolSpec.MinNodes)))
        {
            var word = scope.Node.Word(nameof(NodePoolSpec.MinNodes));
            yield return this.Found(scope.Node.At(nameof(NodePoolSpec.MinNodes)), $"{word} is {least}, and the machines are there from the day on which the block begins to the day on which it ends.", $"Lower {word} to 0, and let the autoscaler add nodes when the block has begun.");
        }
    }
}
