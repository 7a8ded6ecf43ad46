using MlPlatform.Components.Clusters;
using MlPlatform.Core.Charts;
using MlPlatform.Core.Images;
using Pulumi;

namespace MlPlatform.Components.LoadBalancers;

/// <summary>Values of the chart of AWS' Load Balancer Controller that we set; the names are the chart's.</summary>
sealed record LoadBalancerControllerValues
{
    public string FullnameOverride { get; } = "aws-load-balancer-controller";

    public required string ClusterName { get; init; }

    public required string Region { get; init; }

    public required Output<string> VpcId { get; init; }

    public ImagePart? Image { get; init; }

    public AccountPart ServiceAccount { get; } = new(LoadBalancerCloud.ServiceAccount);

    // Some of its webhooks fail closed: they are there while a node is replaced.
    public int ReplicaCount { get; } = 2;

    public BudgetPart PodDisruptionBudget { get; } = new(1);

    public required Resources Resources { get; init; }

    // Reached from the network only, where nobody says otherwise.
    public string DefaultLoadBalancerScheme { get; } = "internal";

    public string DefaultTargetType { get; } = "ip";

    // It would look at each Service of the cluster that is made, and refuse all of them while it isn't there; ours name their class themselves.
    public bool EnableServiceMutatorWebhook { get; }

    // What comes in comes by a Gateway.
    public bool CreateIngressClassResource { get; }

    public IngressPart IngressClassParams { get; } = new(Create: false);

    public WebhookPart WebhookConfig { get; } = new(DisableIngressValidation: true);

    // Its role has no rights to them.
    public bool EnableShield { get; }

    public bool EnableWaf { get; }

    public bool EnableWafv2 { get; }

    /// <summary>The values for a cluster.</summary>
    public static LoadBalancerControllerValues Of(ICluster cluster, LoadBalancerCloud cloud) => new()
    {
        ClusterName = cluster.ClusterName,
        Region = cloud.Region,
        VpcId = cloud.VpcId,
        Image = cluster.Registry is null ? null : new(PullThrough.Of(cluster.Registry, "public.ecr.aws/eks/aws-load-balancer-controller")),
        Resources = Resources.Of(ClusterPods.LoadBalancerController),
    };

    public sealed record ImagePart(string Repository);

    public sealed record AccountPart(string Name);

    public sealed record BudgetPart(int MaxUnavailable);

    public sealed record IngressPart(bool Create);

    public sealed record WebhookPart(bool DisableIngressValidation);
}
