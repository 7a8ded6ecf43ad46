using MlPlatform.Core.Specs;
using MlPlatform.Infra.Aws;
using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Aws;

/// <summary>Platforms on AWS, and their plans.</summary>
static class EksPlatforms
{
    public const string Account = "111122223333";

    /// <summary>One pool for what isn't a model, and all else by default.</summary>
    public static readonly PlatformSpec Default = new()
    {
        Monitoring = OnCall.Monitoring,
        Cluster = new()
        {
            Name = "dev",
            Cloud = CloudProvider.Aws,
            Account = Account,
            Region = "us-east-1",
            PublicAccessCidrs = ["203.0.113.0/24"],
            Administrators = new Dictionary<string, string> { ["ci"] = $"arn:aws:iam::{Account}:role/deploy" },
        },
        Pools = new Dictionary<string, NodePoolSpec> { ["general"] = new() { MachineTypes = ["m7i.xlarge"], MinNodes = 2, MaxNodes = 4 } },
        Tags = new Dictionary<string, string> { ["team"] = "ml" },
    };

    public static readonly NodePoolSpec OnDemand = new() { MachineTypes = ["g6.2xlarge"], MaxNodes = 4 };

    public static readonly NodePoolSpec Fast = new() { MachineTypes = ["p5.48xlarge"], MaxNodes = 4, Zones = ["us-east-1b"], Fabric = NetworkFabric.Efa };

    public static readonly PlatformSpec PrivateOnly = Default.In(cluster => cluster with { PublicAccessCidrs = [], PrivateAccessCidrs = ["10.100.0.0/16"] });

    public static readonly PlatformSpec ExistingNetwork = Default.In(cluster => cluster with
    {
        ExistingNetwork = new()
        {
            Id = "vpc-0123456a",
            Subnets = new Dictionary<string, string> { ["us-east-1a"] = "subnet-0123456a", ["us-east-1b"] = "subnet-0123456b", ["us-east-1c"] = "subnet-0123456c" },
        },
    });

    public static readonly PlatformSpec Karpenter = Default.With(OnDemand) with { Autoscaler = new() { Kind = AutoscalerKind.Karpenter } };

    public static readonly PlatformSpec Storage = Default with
    {
        Storage = new()
        {
            FileSystems = new Dictionary<string, SharedFileSystemSpec> { ["shared"] = new() },
            Buckets = new Dictionary<string, BucketSpec> { ["weights"] = new() { Name = "example-weights" } },
        },
    };

    public static PlatformSpec In(this PlatformSpec platform, Func<ClusterSpec, ClusterSpec> change) => platform with { Cluster = change(platform.Cluster) };

    /// <summary>The platform with one more pool, <c>gpu</c>.</summary>
    public static PlatformSpec With(this PlatformSpec platform, NodePoolSpec gpu) =>
        platform with { Pools = new Dictionary<string, NodePoolSpec>(platform.Pools) { ["gpu"] = gpu } };

    public static Task<Plan> Plan(this PlatformSpec platform, AnswerMode answers = AnswerMode.Warm) =>
        Planned.Of(() => new EksCluster("dev", new() { Platform = platform }), answers);

    public static PlanResource Template(this Plan plan, string pool) => plan.Get("aws:ec2/launchTemplate:LaunchTemplate", $"dev-{pool}");

    public static PlanResource Group(this Plan plan, string pool) => plan.Get("aws:eks/nodeGroup:NodeGroup", $"dev-{pool}");
}
