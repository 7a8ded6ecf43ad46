using MlPlatform.Infra.Aws.Encryption;
using MlPlatform.Infra.Aws.Identity;

namespace MlPlatform.Infra.Aws.AddOns;

/// <summary>An add-on that EKS manages.</summary>
sealed record AddOn(string Name, EksAddOnStage Stage)
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<AddOn> All =
    [
        new("eks-pod-identity-agent", EksAddOnStage.BeforeNodes),
        new("kube-proxy", EksAddOnStage.BeforeNodes),
        new("vpc-cni", EksAddOnStage.BeforeNodes)
        {
            // Without the setting it lets all traffic through, whatever the policies say.
            Configuration = """{"enableNetworkPolicy":"true"}""",
            Accounts = [new("aws-node", "AmazonEKS_CNI_Policy")],
        },
        new("aws-ebs-csi-driver", EksAddOnStage.AfterNodes)
        {
            // The class that it would make takes no key of ours; components/Storage makes the default.
            Configuration = """{"defaultStorageClass":{"enabled":false}}""",
            // For classes that encrypt with the cluster's key.
            Accounts = [new("ebs-csi-controller-sa", "service-role/AmazonEBSCSIDriverPolicyV2") { OnKey = KeyUse.ForVolumes }],
        },
        new("aws-efs-csi-driver", EksAddOnStage.AfterNodes)
        {
            When = args => args.FileSystems,
            Accounts = [new("efs-csi-controller-sa", "service-role/AmazonEFSCSIDriverPolicy"), new("efs-csi-node-sa", "AmazonElasticFileSystemsUtils") { Suffix = "efs-csi-node" }],
        },
        new("coredns", EksAddOnStage.AfterNodes),
        new("eks-node-monitoring-agent", EksAddOnStage.AfterNodes),
        // EKS brings none, and every autoscaler on CPU reads unknown without it.
        new("metrics-server", EksAddOnStage.AfterNodes),
        new("amazon-cloudwatch-observability", EksAddOnStage.AfterNodes)
        {
            When = args => args.Cluster.NodeLogs,
            // For logs. By itself it also reads GPUs with an exporter of its own, beside that of the GPU Operator, and puts agents into the pods of all services.
            // CloudWatch's page on the add-on; aws/amazon-cloudwatch-agent-operator, pull request 152: without the enhanced figures there is no exporter.
            Configuration = """{"agent":{"config":{"logs":{"metrics_collected":{"kubernetes":{"accelerated_compute_metrics":false,"enhanced_container_insights":false}}}}},"containerLogs":{"enabled":true},"manager":{"applicationSignals":{"autoMonitor":{"monitorAllServices":false}}}}""",
            Namespace = "amazon-cloudwatch",
            // The name of the add-on itself leaves no room in that of the role.
            Accounts = [new("cloudwatch-agent", "CloudWatchAgentServerPolicy") { Suffix = "cloudwatch" }],
        },
    ];

    /// <summary>What it is told, JSON.</summary>
    public string? Configuration { get; init; }

    /// <summary>Where it runs.</summary>
    public string Namespace { get; init; } = "kube-system";

    /// <summary>Its service accounts that have a role.</summary>
    public IReadOnlyList<Account> Accounts { get; init; } = [];

    /// <summary>Whether a cluster has it.</summary>
    public Func<EksAddOnsArgs, bool> When { get; init; } = _ => true;

    /// <summary>A service account, and the policy of AWS' that its role has.</summary>
    internal sealed record Account(string Name, string Policy)
    {
        /// <summary>What the name of its role ends with, where that isn't the name of the add-on.</summary>
        public string? Suffix { get; init; }

        /// <summary>What its role may do with the cluster's key.</summary>
        public Func<AwsScope, string, string>? OnKey { get; init; }
    }
}
