using MlPlatform.Core.Specs;

namespace MlPlatform.Core;

/// <summary>How a new version of a model replaces the old one: what components set and what rules reckon with.</summary>
public static class RolloutStrategy
{
    /// <summary>
    /// Replicas that a rollout adds before it takes any away (<c>maxSurge</c>; <c>maxUnavailable</c> is 0): one, since each takes GPUs that
    /// must be free beside those in use.
    /// </summary>
    public const int Surge = 1;

    /// <summary>Time for scheduling and for pulling an image of some 10 GiB, which a first start on a node takes beside loading the model.</summary>
    public static readonly TimeSpan PlacementTime = TimeSpan.FromMinutes(10);

    /// <summary>Until the first replicas serve: they start side by side.</summary>
    /// <param name="model">The model.</param>
    public static TimeSpan CreateTimeout(ModelSpec model) => PlacementTime + TimeSpan.FromSeconds(model.StartupSeconds);

    /// <summary>Until the last replica is replaced: one after the other, from as many as the autoscaler may have made.</summary>
    /// <param name="model">The model.</param>
    public static TimeSpan UpdateTimeout(ModelSpec model) =>
        PlacementTime + model.MaxReplicas * TimeSpan.FromSeconds(model.StartupSeconds + model.GracePeriodSeconds);

    /// <summary>Until the last replica has ended.</summary>
    /// <param name="model">The model.</param>
    public static TimeSpan DeleteTimeout(ModelSpec model) => PlacementTime + TimeSpan.FromSeconds(model.GracePeriodSeconds);
}
