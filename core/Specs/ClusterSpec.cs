using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>The Kubernetes cluster: one that is there already, or one that the stack makes.</summary>
public sealed record ClusterSpec
{
    /// <summary>
    /// Name of the cluster. It is the identity of everything in it: the Kubernetes provider compares it, not the kubeconfig, so
    /// that a rotated credential replaces nothing. On AWS 1 to 100 letters, digits and hyphens, on Google Cloud 40 lower-case ones, on Azure 63.
    /// </summary>
    [MinLength(1)]
    public required string Name { get; init; }

    /// <summary>Who runs the cluster.</summary>
    public required CloudProvider Cloud { get; init; }

    /// <summary>
    /// Name of the secret configuration value that holds the kubeconfig of an existing cluster (<c>pulumi config set --secret NAME</c>).
    /// Default: <c>kubeconfig</c>, the name that people give it. Not read where the stack makes the cluster.
    /// </summary>
    [MinLength(1)]
    public string KubeConfigSecret { get; init; } = "kubeconfig";

    /// <summary>
    /// The account that the cluster is made in: on AWS its 12 digits, on Google Cloud the id of the project, on Azure the id of the
    /// subscription. With the credentials of another one nothing is made. Required where the stack makes the cluster.
    /// Default: none.
    /// </summary>
    public string? Account { get; init; }

    /// <summary>
    /// Region of the cloud, such as <c>us-east-1</c>. Required where the stack makes the cluster, and not read where it is there already.
    /// Default: none.
    /// </summary>
    public string? Region { get; init; }

    /// <summary>
    /// Kubernetes version, <c>major.minor</c>.
    /// Default: 1.35, the newest that every pinned chart supports.
    /// </summary>
    [RegularExpression(@"1\.\d{2}", ErrorMessage = "a version of two numbers in quotes, such as \"1.35\"")]
    public string KubernetesVersion { get; init; } = "1.35";

    /// <summary>
    /// Zones that the control plane and the nodes are spread over, on AWS two or three of the region. Their order decides which range each gets,
    /// so that a zone is added at the end. A name stands for another place in each account: where EKS refuses one (a place that has no
    /// control planes, <c>use1-az3</c> is one), name the others.
    /// Default: the first three of the region.
    /// </summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>
    /// Private IPv4 range of the network, <c>/16</c> to <c>/20</c>. On AWS each zone gets a quarter of it for nodes and pods, and what is reached
    /// from the internet shares the fourth; on Google Cloud and Azure nodes get the first half, and the control plane's own addresses
    /// are taken from the second. It can't be changed later.
    /// Default: <c>10.0.0.0/16</c>.
    /// </summary>
    public string NetworkCidr { get; init; } = "10.0.0.0/16";

    /// <summary>
    /// Private IPv4 range of pods on Google Cloud and Azure, where each node takes 256 of its addresses. It can't be changed later. On AWS pods
    /// have addresses of the network.
    /// Default: <c>10.244.0.0/14</c>, for 1,024 nodes.
    /// </summary>
    public string PodCidr { get; init; } = "10.244.0.0/14";

    /// <summary>
    /// Private IPv4 range of Services, <c>/16</c> to <c>/24</c>. It can't be changed later.
    /// Default: <c>172.20.0.0/16</c>.
    /// </summary>
    public string ServiceCidr { get; init; } = "172.20.0.0/16";

    /// <summary>
    /// A network of yours that the cluster is put in.
    /// Default: none; the stack makes one.
    /// </summary>
    public ExistingNetworkSpec? ExistingNetwork { get; init; }

    /// <summary>
    /// Whether each zone has a NAT gateway of its own: it costs one more a zone, and no zone's failure then cuts off another.
    /// Default: false; one for all.
    /// </summary>
    public bool NatPerZone { get; init; }

    /// <summary>
    /// Address ranges from which the control plane is reached over the internet: the office, the runners of CI. Public addresses only, and
    /// never all of them.
    /// Default: none; it is reached from the network only.
    /// </summary>
    public IReadOnlyList<string> PublicAccessCidrs { get; init; } = [];

    /// <summary>
    /// Private address ranges from which people and CI reach the control plane: that of a VPN, a peered network, or of runners in the cluster's own
    /// network. A cluster that isn't open to any range of the internet names its way in here, or has a DNS endpoint.
    /// Default: none.
    /// </summary>
    public IReadOnlyList<string> PrivateAccessCidrs { get; init; } = [];

    /// <summary>
    /// Whether the control plane is reached by its DNS name from anywhere by whoever IAM lets in (Google Cloud); CI needs no way into the network then.
    /// Default: false.
    /// </summary>
    public bool DnsEndpoint { get; init; }

    /// <summary>
    /// Who administers the cluster, by a name of yours: on AWS ARNs of roles and users, the one that deploys among them; on Google Cloud
    /// members of IAM (<c>group:platform@example.com</c>); on Azure object ids of groups of Entra. Required on AWS.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Administrators { get; init; } = Named.None<string>();

    /// <summary>
    /// Days for which the logs of control plane and nodes are kept, on AWS and Azure; on Google Cloud its log bucket says.
    /// Default: 90.
    /// </summary>
    [Range(1, 3653)]
    public int LogRetentionDays { get; init; } = 90;

    /// <summary>
    /// Whether logs of nodes and pods are collected by the cloud, beside those of the control plane.
    /// Default: true.
    /// </summary>
    public bool NodeLogs { get; init; } = true;

    /// <summary>
    /// How upgrades come.
    /// Default: regular.
    /// </summary>
    public ReleaseChannel ReleaseChannel { get; init; } = ReleaseChannel.Regular;

    /// <summary>
    /// When the cloud may upgrade the cluster and its nodes.
    /// Default: at the weekend.
    /// </summary>
    public MaintenanceSpec Maintenance { get; init; } = new();

    /// <summary>
    /// Whether the cloud refuses to delete the cluster until this is lifted.
    /// Default: true.
    /// </summary>
    public bool DeletionProtection { get; init; } = true;
}
