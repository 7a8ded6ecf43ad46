using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using MlPlatform.Infra.Azure;
using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Azure;

/// <summary>Platforms on Azure, and their plans.</summary>
static class AzurePlatforms
{
    public const string Account = "0f4e3c2b-1a09-4877-b665-544332211000";
    public const string Group = $"/subscriptions/{Account}/resourceGroups/dev";

    public static readonly PlatformSpec Default = new()
    {
        Monitoring = OnCall.Monitoring,
        Cluster = new()
        {
            Name = "dev",
            Cloud = CloudProvider.Azure,
            Account = Account,
            Region = "westeurope",
            PublicAccessCidrs = ["203.0.113.0/24"],
            Administrators = new Dictionary<string, string> { ["platform"] = "5d0f3a3e-52c1-4f43-a1de-3d2c0a9b8f11" },
        },
        Pools = new Dictionary<string, NodePoolSpec>
        {
            ["general"] = new() { MachineTypes = ["Standard_D4s_v5"], MinNodes = 2, MaxNodes = 4 },
            ["system"] = new() { MachineTypes = ["Standard_D4s_v5"], System = true, MinNodes = 2, MaxNodes = 3, DiskGiB = 128 },
        },
        Tags = new Dictionary<string, string> { ["owner"] = "ml" },
    };

    public static readonly NodePoolSpec Gpu = new() { MachineTypes = ["Standard_NC24ads_A100_v4"], MaxNodes = 4 };

    public static PlatformSpec WithPool(string name, NodePoolSpec pool) =>
        Default with { Pools = new Dictionary<string, NodePoolSpec>(Default.Pools) { [name] = pool } };

    public static PlatformSpec With(Func<ClusterSpec, ClusterSpec> change) => Default with { Cluster = change(Default.Cluster) };

    /// <summary>With a file system, a bucket, and a model that reads a part of it.</summary>
    public static PlatformSpec WithStorage => Default with
    {
        Storage = new()
        {
            FileSystems = new Dictionary<string, SharedFileSystemSpec> { ["scratch"] = new() { SizeGiB = 2048 } },
            Buckets = new Dictionary<string, BucketSpec> { ["weights"] = new() { Name = "exampleweights" } },
        },
    };

    public static Task<Plan> Plan(PlatformSpec? platform = null, AnswerMode answers = AnswerMode.Warm) =>
        Planned.Of(() => _ = new AksCluster("dev", new() { Platform = platform ?? Default }), answers);

    /// <summary>The plan of a cluster and of an identity that reads a bucket of it.</summary>
    public static Task<Plan> PlanWithReader(string source, AnswerMode answers = AnswerMode.Warm) => Planned.Of(() =>
    {
        var cluster = new AksCluster("dev", new() { Platform = WithStorage });
        _ = cluster.Identify("reader", new WorkloadIdentityArgs { Namespace = "fraud", ServiceAccount = "scorer", Reads = [ObjectBucket.Of(source)!] }, cluster);
    }, answers);

    public static PlanResource Cluster(this Plan plan) => plan.Get("azure-native:containerservice:ManagedCluster", "dev-control-plane");

    public static PlanResource Pool(this Plan plan, string name) => plan.Get("azure-native:containerservice:AgentPool", $"dev-{name}");
}
