using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core;

/// <summary>How a new version of a model replaces the old one: what components set and what rules reckon with.</summary>
public static class RolloutStrategy
{
    /// <summary>Time for pulling an image of some 10 GiB onto a node that has never had it.</summary>
    public static readonly TimeSpan ImagePullTime = TimeSpan.FromMinutes(8);

    /// <summary>Time for scheduling and for pulling the image, which a first start on a node takes beside loading the model.</summary>
    public static readonly TimeSpan PlacementTime = TimeSpan.FromMinutes(2) + ImagePullTime;

    /// <summary>
    /// Time from a pod that waits to a node that offers its GPUs, on AWS' accelerated image: 3 to 6 minutes where machines are to be had
    /// (the autoscaler's scan, the machine's start, the node's joining, and the operator's validation of a driver that is in the image
    /// already). Where none is to be had, Cluster Autoscaler gives up on a pool after 15 minutes (<c>max-node-provision-time</c>) and turns
    /// to the next: so long a rollout has to be patient, or it fails while a node is on its way.
    /// </summary>
    public static readonly TimeSpan NodeBootTime = TimeSpan.FromMinutes(15);

    /// <summary>Until the first replicas serve, on nodes that are there: they start side by side.</summary>
    /// <param name="model">The model.</param>
    public static TimeSpan CreateTimeout(ModelSpec model) => PlacementTime + TimeSpan.FromSeconds(model.StartupSeconds);

    /// <summary>Until the first replicas serve, on nodes that may have to start first.</summary>
    /// <param name="model">The model.</param>
    /// <param name="placement">Where it runs.</param>
    public static TimeSpan CreateTimeout(ModelSpec model, Placement placement) => CreateTimeout(model) + WaitForNodes(placement);

    /// <summary>Until the last replica is replaced, on nodes that are there: one after the other, from as many as the autoscaler may have made.</summary>
    /// <param name="model">The model.</param>
    public static TimeSpan UpdateTimeout(ModelSpec model) =>
        PlacementTime + model.MaxReplicas * TimeSpan.FromSeconds(model.StartupSeconds + model.GracePeriodSeconds);

    /// <summary>
    /// Until the last replica is replaced, on nodes that may have to start first. The replica that a rollout adds may need a node of its
    /// own; those after it take the places of the ones that went, on nodes that have never had the new image.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="placement">Where it runs.</param>
    public static TimeSpan UpdateTimeout(ModelSpec model, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        var pulls = placement.Pools.Count == 0 ? TimeSpan.Zero : (model.MaxReplicas - 1) * ImagePullTime;
        return UpdateTimeout(model) + WaitForNodes(placement) + pulls;
    }

    /// <summary>Until the last replica has ended.</summary>
    /// <param name="model">The model.</param>
    public static TimeSpan DeleteTimeout(ModelSpec model) => PlacementTime + TimeSpan.FromSeconds(model.GracePeriodSeconds);

    // One after the other: while a pool has no machine, the autoscaler has not yet turned to the next.
    static TimeSpan WaitForNodes(Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        return placement.Pools.Count(pool => pool.Spec.MinNodes < pool.Spec.MaxNodes) * NodeBootTime;
    }
}
