using MlPlatform.Infra.Aws.Identity;

namespace MlPlatform.Infra.Aws.Autoscaling;

/// <summary>
/// What Karpenter's controller may do, by the policies that upstream splits it into: one of IAM has 6,144 letters at most. It makes and ends what bears the tags
/// of this cluster, and nothing else. aws/karpenter-provider-aws, website/content/en/preview/getting-started/getting-started-with-karpenter/cloudformation.yaml
/// </summary>
static class KarpenterPolicies
{
    const string NodePoolTag = "karpenter.sh/nodepool";
    const string NodeClassTag = "karpenter.k8s.aws/ec2nodeclass";
    const string ClusterTag = "eks:eks-cluster-name";
    const string RegionTag = "topology.kubernetes.io/region";

    static readonly string[] Made = ["fleet", "instance", "launch-template", "network-interface", "spot-instances-request", "volume"];
    static readonly string[] MadeFrom = ["capacity-reservation", "placement-group", "security-group", "subnet"];

    /// <summary>The policies by what each is for.</summary>
    public static IReadOnlyDictionary<string, string> Of(AwsScope scope, string nodeRole, string queue) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["discovery"] = PolicyText.Of(Discovery(scope)),
        ["eks"] = PolicyText.Of(new Statement("Cluster", ["eks:DescribeCluster"], scope.ClusterArn)),
        ["iam"] = PolicyText.Of(Profiles(scope, nodeRole)),
        ["interruption"] = PolicyText.Of(new Statement("Queue", ["sqs:DeleteMessage", "sqs:GetQueueUrl", "sqs:ReceiveMessage"], scope.Arn("sqs", queue))),
        ["lifecycle"] = PolicyText.Of(Lifecycle(scope)),
        ["zonal-shift"] = PolicyText.Of(new Statement("ZonalShift", ["arc-zonal-shift:GetManagedResource"], "*")
        {
            Conditions = [Condition.Equal("arc-zonal-shift:ResourceIdentifier", scope.ClusterArn)],
        }),
    };

    static IEnumerable<Statement> Lifecycle(AwsScope scope)
    {
        string[] start = ["ec2:CreateFleet", "ec2:RunInstances"];
        string[] made = [.. Made.Select(what => Ec2(scope, what))];
        Condition[] ours = [Tagged("Resource", Owned(scope), "owned"), TaggedLike("Resource", NodePoolTag)];
        Condition[] asOurs = [Tagged("Request", Owned(scope), "owned"), Tagged("Request", ClusterTag, scope.Cluster), TaggedLike("Request", NodePoolTag)];
        return
        [
            new("StartFrom", start, [Public(scope, "image"), Public(scope, "snapshot"), .. MadeFrom.Select(what => Ec2(scope, what))]),
            new("StartFromTemplate", start, Ec2(scope, "launch-template")) { Conditions = ours },
            new("Make", ["ec2:CreateFleet", "ec2:CreateLaunchTemplate", "ec2:RunInstances"], made) { Conditions = asOurs },
            new("TagWhatIsMade", ["ec2:CreateTags"], made) { Conditions = [.. asOurs, Condition.Equal("ec2:CreateAction", "CreateFleet", "CreateLaunchTemplate", "RunInstances")] },
            new("TagLater", ["ec2:CreateTags"], Ec2(scope, "instance"))
            {
                Conditions =
                [
                    .. ours,
                    new("StringEqualsIfExists", $"aws:RequestTag/{ClusterTag}", scope.Cluster),
                    new("ForAllValues:StringEquals", "aws:TagKeys", "Name", ClusterTag, "karpenter.sh/nodeclaim"),
                ],
            },
            new("End", ["ec2:DeleteLaunchTemplate", "ec2:TerminateInstances"], Ec2(scope, "instance"), Ec2(scope, "launch-template")) { Conditions = ours },
        ];
    }

    static IEnumerable<Statement> Profiles(AwsScope scope, string nodeRole)
    {
        var profiles = scope.Iam("instance-profile/*");
        Condition[] Of(string kind) => [Tagged(kind, Owned(scope), "owned"), Tagged(kind, RegionTag, scope.Region), TaggedLike(kind, NodeClassTag)];
        var named = Tagged("Request", ClusterTag, scope.Cluster);
        return
        [
            new("PassNodeRole", ["iam:PassRole"], scope.Iam($"role/{nodeRole}")) { Conditions = [Condition.Equal("iam:PassedToService", "ec2.amazonaws.com", "ec2.amazonaws.com.cn")] },
            new("MakeProfile", ["iam:CreateInstanceProfile"], profiles) { Conditions = [.. Of("Request"), named] },
            new("TagProfile", ["iam:TagInstanceProfile"], profiles) { Conditions = [.. Of("Resource"), .. Of("Request"), named] },
            new("ChangeProfile", ["iam:AddRoleToInstanceProfile", "iam:DeleteInstanceProfile", "iam:RemoveRoleFromInstanceProfile"], profiles) { Conditions = Of("Resource") },
        ];
    }

    static IEnumerable<Statement> Discovery(AwsScope scope) =>
    [
        new(
            "Look",
            [
                "ec2:DescribeCapacityReservations", "ec2:DescribeImages", "ec2:DescribeInstances", "ec2:DescribeInstanceStatus", "ec2:DescribeInstanceTypeOfferings",
                "ec2:DescribeInstanceTypes", "ec2:DescribeLaunchTemplates", "ec2:DescribePlacementGroups", "ec2:DescribeSecurityGroups", "ec2:DescribeSpotPriceHistory", "ec2:DescribeSubnets",
            ],
            "*")
        {
            Conditions = [Condition.Equal("aws:RequestedRegion", scope.Region)],
        },
        new("LookAtImages", ["ssm:GetParameter"], $"arn:{scope.Partition}:ssm:{scope.Region}::parameter/aws/service/*"),
        new("LookAtPrices", ["pricing:GetProducts"], "*"),
        new("ListProfiles", ["iam:ListInstanceProfiles"], "*"),
        new("LookAtProfiles", ["iam:GetInstanceProfile"], scope.Iam("instance-profile/*")),
    ];

    // Upstream leaves the account open, since reservations and subnets may be shared by another one.
    static string Ec2(AwsScope scope, string what) => $"arn:{scope.Partition}:ec2:{scope.Region}:*:{what}/*";

    static string Public(AwsScope scope, string what) => $"arn:{scope.Partition}:ec2:{scope.Region}::{what}/*";

    static string Owned(AwsScope scope) => $"kubernetes.io/cluster/{scope.Cluster}";

    static Condition Tagged(string kind, string tag, string value) => Condition.Equal($"aws:{kind}Tag/{tag}", value);

    static Condition TaggedLike(string kind, string tag) => Condition.Like($"aws:{kind}Tag/{tag}", "*");
}
