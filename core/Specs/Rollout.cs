namespace MlPlatform.Core.Specs;

/// <summary>How a model is rolled out, and how long that may take at the slowest.</summary>
public static class Rollout
{
    /// <summary>Replicas above the wanted number during an update: one more GPU must be free, none is given up.</summary>
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
