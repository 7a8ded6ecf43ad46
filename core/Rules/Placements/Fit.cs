using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>How replicas fill nodes.</summary>
static class Fit
{
    /// <summary>Replicas of a model that an empty node holds at most; properties of the model that aren't known ask for nothing.</summary>
    public static int AtMost(Node<WorkloadSpec> model, Allocatable node) => Replicas(model, node, resource => resource.AtMost);

    /// <summary>Replicas that it holds for sure.</summary>
    public static int ForSure(Node<WorkloadSpec> model, Allocatable node) => Replicas(model, node, resource => resource.ForSure);

    /// <summary>What a replica lacks on an empty node.</summary>
    public static IEnumerable<NodeResource> Lacking(Node<WorkloadSpec> model, Allocatable node, Func<NodeResource, Func<Allocatable, decimal>> left) =>
        NodeResource.All.Where(resource => resource.IsKnown(model) && resource.OfReplica(model.Spec) > left(resource)(node));

    /// <summary>What bounds the number of replicas on a node.</summary>
    public static NodeResource Bound(Node<WorkloadSpec> model, Allocatable node) =>
        Asked(model).MinBy(resource => decimal.Floor(resource.AtMost(node) / resource.OfReplica(model.Spec)))!;

    static int Replicas(Node<WorkloadSpec> model, Allocatable node, Func<NodeResource, Func<Allocatable, decimal>> left)
    {
        // A replica is a pod at least, so that there is always something it asks for.
        var least = int.MaxValue;
        foreach (var resource in Asked(model))
            least = (int)Math.Clamp(decimal.Floor(left(resource)(node) / resource.OfReplica(model.Spec)), 0, least);
        return least;
    }

    static IEnumerable<NodeResource> Asked(Node<WorkloadSpec> model) =>
        NodeResource.All.Where(resource => resource.IsKnown(model) && resource.OfReplica(model.Spec) > 0);
}
