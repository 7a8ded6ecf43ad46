using MlPlatform.Components.Clusters;
using MlPlatform.Core.Autoscaling;
using MlPlatform.Core.Charts;
using MlPlatform.Core.Images;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Autoscaling;

/// <summary>Values of Cluster Autoscaler's chart that we set; the names are the chart's.</summary>
sealed record ClusterAutoscalerValues
{
    public string CloudProvider { get; } = "aws";

    public required string AwsRegion { get; init; }

    public required DiscoveryPart AutoDiscovery { get; init; }

    public string FullnameOverride { get; } = "cluster-autoscaler";

    public required ImagePart Image { get; init; }

    public RbacPart Rbac { get; } = new(new("cluster-autoscaler"));

    public required IReadOnlyDictionary<string, string> ExtraArgs { get; init; }

    // A text: in a map the chart's own order of numbers would be that of letters.
    public required string ExpanderPriorities { get; init; }

    public required Resources Resources { get; init; }

    public AffinityPart? Affinity { get; init; }

    /// <summary>The values for a platform on AWS.</summary>
    public static ClusterAutoscalerValues Of(ICluster cluster, PlatformSpec platform, string priorities) => new()
    {
        AwsRegion = platform.Cluster.Region ?? "",
        AutoDiscovery = new(cluster.ClusterName),
        Image = new(PullThrough.Of(cluster.Registry, ClusterAutoscalerSettings.Image), ClusterAutoscalerSettings.Tag(platform.Cluster.KubernetesVersion)),
        ExtraArgs = ClusterAutoscalerSettings.Flags(platform, cluster.Pools),
        ExpanderPriorities = priorities,
        Resources = Resources.Of(ClusterPods.ClusterAutoscaler),
        Affinity = General(cluster.Pools),
    };

    // On a node that it never takes away: where it ran on one that it may, it would move itself in the middle of its work.
    static AffinityPart? General(IReadOnlyList<NodePool> pools)
    {
        IReadOnlyList<string> general = [.. pools.Where(pool => !pool.IsGpu && pool.Taints.Count == 0 && pool.Spec.MinNodes > 0).Select(pool => pool.Name)];
        return general.Count == 0 ? null : new(new(new([new([new(NodePool.Label, "In", general)])])));
    }

    public sealed record DiscoveryPart(string ClusterName);

    public sealed record ImagePart(string Repository, string Tag);

    public sealed record RbacPart(AccountPart ServiceAccount);

    public sealed record AccountPart(string Name);

    public sealed record AffinityPart(NodeAffinityPart NodeAffinity);

    public sealed record NodeAffinityPart(TermsPart RequiredDuringSchedulingIgnoredDuringExecution);

    public sealed record TermsPart(IReadOnlyList<TermPart> NodeSelectorTerms);

    public sealed record TermPart(IReadOnlyList<ExpressionPart> MatchExpressions);

    public sealed record ExpressionPart(string Key, string Operator, IReadOnlyList<string> Values);
}
