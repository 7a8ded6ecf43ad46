using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Capacity;

/// <summary>
/// How long it takes from more requests to a replica that serves them. Loading counts once: what a start takes beside its weights isn't known,
/// and <see cref="ModelSpec.StartupSeconds"/> is only the longest that it may take.
/// </summary>
public sealed record TimeToCapacity
{
    // The defaults of kube-controller-manager (horizontal-pod-autoscaler-sync-period) and of metrics-server (metric-resolution).
    const double PodAutoscalerSeconds = 15;
    const double MetricsServerSeconds = 15;

    // Karpenter waits for further pods that long at most (batchMaxDuration).
    const double KarpenterSeconds = 10;

    // Rules of thumb. AWS' accelerated image takes 3 to 6 minutes (see RolloutStrategy); one whose driver the cloud installs at the start a
    // minute more, and one whose driver the operator loads three, since its probe looks after one minute first.
    const double BootSeconds = 120;
    const double GpuBootSeconds = 240;
    const double CloudDriverSeconds = 60;
    const double OperatorDriverSeconds = 180;

    const double DefaultImageGiB = 10;
    const double DefaultLoadMiBPerSecond = 200;
    const double MiBInGiB = 1024;

    /// <summary>The parts, in the order in which they come.</summary>
    public required IReadOnlyList<TimeToCapacityPart> Parts { get; init; }

    /// <summary>Seconds until a replica serves that finds room on a node which has run the model before.</summary>
    public double WarmSeconds => Parts.Where(part => part is { OnNewNode: false, OnFreshNode: false }).Sum(part => part.Seconds);

    /// <summary>Seconds until a replica serves on a node that was kept free.</summary>
    public double SpareSeconds => Parts.Where(part => !part.OnNewNode).Sum(part => part.Seconds);

    /// <summary>Seconds until a replica serves on a node that has to start first.</summary>
    public double ColdSeconds => Parts.Sum(part => part.Seconds);

    /// <summary>What it takes a model in a pool.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="pool">A pool of it that the model may run in.</param>
    /// <param name="model">The model.</param>
    public static TimeToCapacity Of(PlatformSpec platform, NodePool pool, ModelSpec model)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(model);
        var scan = PoolDefaults.Autoscaler(platform) == AutoscalerKind.Karpenter ? KarpenterSeconds : platform.Autoscaler.ScanSeconds;
        var parts = new List<TimeToCapacityPart>
        {
            new("a metric is read", model.ScaleOn.Any(metric => metric.Metric is not (ScalingMetric.Cpu or ScalingMetric.Memory)) ? platform.Monitoring.ScrapeSeconds : MetricsServerSeconds),
            new("the autoscaler of pods looks at it", PodAutoscalerSeconds),
            new("the autoscaler of nodes looks for pods that wait", scan, OnNewNode: true),
            new("a node starts", NodeSeconds(platform.Cluster.Cloud, pool), pool.Spec.ReadySeconds is null, OnNewNode: true),
            new("the image is pulled", (model.ImageGiB ?? DefaultImageGiB) * MiBInGiB / pool.Spec.PullMiBPerSecond, model.ImageGiB is null, OnFreshNode: true),
        };
        if (model.Weights is { } weights)
            parts.Add(new("weights are loaded", Math.Min(weights.SizeGiB * MiBInGiB / (LoadMiBPerSecond(platform, model, weights) ?? DefaultLoadMiBPerSecond), model.StartupSeconds), LoadMiBPerSecond(platform, model, weights) is null));
        if (model.Probes.Readiness)
            parts.Add(new("the readiness probe asks", model.Probes.ReadinessPeriodSeconds));
        return new() { Parts = parts };
    }

    /// <summary>Seconds from the order of a node of a pool until it takes pods.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    /// <param name="pool">The pool.</param>
    internal static double NodeSeconds(CloudProvider cloud, NodePool pool) => pool.Spec.ReadySeconds ?? Boot(cloud, pool);

    static double Boot(CloudProvider cloud, NodePool pool) => !pool.IsGpu ? BootSeconds : GpuBootSeconds + PoolDefaults.Driver(cloud, pool.Spec) switch
    {
        DriverOwner.Cloud => CloudDriverSeconds,
        DriverOwner.Operator => OperatorDriverSeconds,
        _ => 0,
    };

    static int? LoadMiBPerSecond(PlatformSpec platform, ModelSpec model, WeightsSpec weights)
    {
        if (weights.LoadMiBPerSecond is { } told)
            return told;
        var volume = model.Volumes.Values.FirstOrDefault(volume => weights.Source == volume.MountPath || weights.Source.StartsWith($"{volume.MountPath.TrimEnd('/')}/", StringComparison.Ordinal));
        return volume?.StorageClass is { } name && platform.Storage.Classes.TryGetValue(name, out var known) ? known.ReadMiBPerSecond : null;
    }
}
