using MlPlatform.Core.Specs;
using MlPlatform.Infra.Gcp;
using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Gcp;

/// <summary>The platform that tests vary, and its plan.</summary>
static class Gke
{
    public static readonly PlatformSpec Platform = new()
    {
        Monitoring = OnCall.Monitoring,
        Cluster = new()
        {
            Name = "dev",
            Cloud = CloudProvider.Gcp,
            Account = "ml-research-7",
            Region = "us-central1",
            PublicAccessCidrs = ["203.0.113.0/24"],
            Administrators = new Dictionary<string, string> { ["platform"] = "group:platform@example.com" },
        },
        Pools = new Dictionary<string, NodePoolSpec> { ["general"] = new() { MachineTypes = ["n2-standard-4"], MinNodes = 2, MaxNodes = 4, DiskGiB = 100 } },
        Tags = new Dictionary<string, string> { ["cost-center"] = "ml" },
    };

    public static NodePoolSpec L4 => new() { MachineTypes = ["g2-standard-8"], MaxNodes = 4, Zones = ["us-central1-a", "us-central1-b"] };

    public static NodePoolSpec A100 => new() { MachineTypes = ["a2-highgpu-1g"], MaxNodes = 2, Zones = ["us-central1-a"] };

    public static NodePoolSpec H200 => new() { MachineTypes = ["a3-ultragpu-8g"], MaxNodes = 2, Zones = ["us-central1-b"] };

    public static PlatformSpec With(NodePoolSpec gpu) => Platform with { Pools = Platform.Pools.Append(new("gpu", gpu)).ToDictionary() };

    public static PlatformSpec With(Func<ClusterSpec, ClusterSpec> change) => Platform with { Cluster = change(Platform.Cluster) };

    public static PlatformSpec WithStorage => Platform with
    {
        Storage = new()
        {
            FileSystems = new Dictionary<string, SharedFileSystemSpec> { ["models"] = new() { SizeGiB = 2048 } },
            Buckets = new Dictionary<string, BucketSpec> { ["weights"] = new() { Name = "example-ml-weights", KeepDeletedDays = 60 } },
        },
    };

    public static Task<Plan> Plan(PlatformSpec? platform = null, AnswerMode answers = AnswerMode.Warm) =>
        Planned.Of(() => new GkeCluster("dev", new() { Platform = platform ?? Platform }), answers);

    public static PlanResource Cluster(this Plan plan) => plan.Get("gcp:container/cluster:Cluster", "dev-control-plane");

    public static PlanResource Pool(this Plan plan, string name = "gpu") => plan.Get("gcp:container/nodePool:NodePool", $"dev-{name}");

    public static async Task<PlanResource> PoolOf(NodePoolSpec gpu) => (await Plan(With(gpu))).Pool();
}
