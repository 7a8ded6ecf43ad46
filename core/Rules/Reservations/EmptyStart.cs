using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Reservations;

/// <summary>Nodes that come when there are some aren't always there.</summary>
sealed class EmptyStart : IRuleOver<PlacedPool>
{
    public string Id => "MLP216";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A flex-start or queued pool has no nodes that are always there";

    public string Explanation =>
        "Its nodes come once there are some, all that a job needs at once, and go after some days. GKE takes such a pool only with an autoscaler and a minimum of 0 (GoogleCloudPlatform/cluster-toolkit, modules/compute/gke-node-pool).";

    public string Mend => "Lower the minimum to 0.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        var spec = scope.Node.Spec;
        if (spec.Capacity is not (CapacityType.FlexStart or CapacityType.Queued) || !scope.Node.Knows(nameof(NodePoolSpec.Capacity)))
            yield break;
        foreach (var (property, nodes) in new[] { (nameof(NodePoolSpec.MinNodes), spec.MinNodes), (nameof(NodePoolSpec.SpareNodes), spec.SpareNodes) })
        {
            if (nodes > 0 && scope.Node.Knows(property))
                yield return this.Found(scope.Node.At(property), $"{scope.Node.Word(property)} is {nodes}, and the pool is bought as {scope.Node.Word($"{spec.Capacity}")}.", $"Lower {scope.Node.Word(property)} to 0.");
        }

        if (scope.Autoscaler == AutoscalerKind.None)
        {
            yield return this.Found(
                scope.Node.At(nameof(NodePoolSpec.Capacity)),
                $"The pool is bought as {scope.Node.Word($"{spec.Capacity}")}, and nothing adds nodes to it: the platform has no autoscaler.",
                "Let the cloud's own autoscaler add nodes, or buy the machines another way.");
        }
    }
}
