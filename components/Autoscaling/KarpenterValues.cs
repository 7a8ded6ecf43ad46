using MlPlatform.Components.Clusters;
using MlPlatform.Core.Charts;
using MlPlatform.Core.Images;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Autoscaling;

/// <summary>Values of Karpenter's chart that we set; the names are the chart's.</summary>
sealed record KarpenterValues
{
    public string FullnameOverride { get; } = "karpenter";

    public AccountPart ServiceAccount { get; } = new(KarpenterCloud.ServiceAccount);

    // The two are on different nodes, as the chart has it; in which zones these are isn't the chart's business.
    public int Replicas { get; } = 2;

    public required ControllerPart Controller { get; init; }

    public required SettingsPart Settings { get; init; }

    /// <summary>The values for a platform.</summary>
    public static KarpenterValues Of(ICluster cluster, KarpenterCloud cloud, PlatformSpec platform) => new()
    {
        Controller = new(
            Resources.Of(ClusterPods.Karpenter),
            cluster.Registry is null ? null : new(PullThrough.Of(cluster.Registry, "public.ecr.aws/karpenter/controller"))),
        Settings = new(
            cloud.ClusterName,
            cloud.QueueName,
            new(platform.Autoscaler.NodeOverlay, platform.Pools.Values.Any(pool => pool.Capacity is CapacityType.Reserved or CapacityType.CapacityBlock))),
    };

    public sealed record AccountPart(string Name);

    public sealed record ControllerPart(Resources Resources, ImagePart? Image);

    public sealed record ImagePart(string Repository);

    public sealed record SettingsPart(string ClusterName, string InterruptionQueue, GatesPart FeatureGates);

    public sealed record GatesPart(bool NodeOverlay, bool ReservedCapacity);
}
