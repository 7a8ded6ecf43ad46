using System.Diagnostics;
using System.Globalization;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Bench;

/// <summary>All rules over one platform: the first check of a process, and the median of those after it.</summary>
static class RulesRun
{
    const int Runs = 21;
    const int Tenants = 20;

    public static int Run(int models, int pools)
    {
        var platform = Platform(models, pools);
        var milliseconds = new double[Runs];
        IReadOnlyList<Finding> findings = [];
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            findings = RuleSet.Check(platform, asOf: new DateOnly(2026, 11, 25));
            milliseconds[run] = watch.Elapsed.TotalMilliseconds;
        }

        Console.WriteLine("| models | pools | rules | findings | first ms | median ms |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {models} | {pools} | {RuleSet.All.Count} | {findings.Count} | {milliseconds[0]:0} | {milliseconds.Skip(1).Order().ElementAt(Runs / 2):0} |"));
        return 0;
    }

    static PlatformSpec Platform(int models, int pools) => new()
    {
        Cluster = new()
        {
            Name = "bench",
            Cloud = CloudProvider.Aws,
            Account = "111122223333",
            Region = "us-east-1",
            PrivateAccessCidrs = ["10.0.0.0/16"],
            Administrators = new Dictionary<string, string> { ["deployer"] = "arn:aws:iam::111122223333:role/deployer" },
        },
        Pools = Enumerable.Range(0, pools).ToDictionary(pool => pool == 0 ? "general" : $"pool-{pool:D2}", Pool),
        Tenants = Enumerable.Range(0, Tenants).ToDictionary(
            tenant => $"team-{tenant:D2}",
            tenant => new TenantSpec
            {
                Quota = new() { Cpu = 4000, MemoryGiB = 16_000, Gpus = 600, Pods = 2000 },
                Models = Enumerable.Range(0, models).Where(model => model % Tenants == tenant).ToDictionary(model => $"svc-{model:D4}", model => Model(model, pools)),
            }),
    };

    // One without GPUs, the rest in turn: whole GPUs, on the spot market, time-sliced.
    static NodePoolSpec Pool(int pool) => (pool == 0 ? 0 : 1 + (pool % 3)) switch
    {
        0 => new() { MachineTypes = ["m7i.2xlarge"], MinNodes = 3, MaxNodes = 9 },
        1 => new() { MachineTypes = ["g6.2xlarge"], MinNodes = 1, MaxNodes = 200 },
        2 => new() { MachineTypes = ["g6.2xlarge", "g6.4xlarge"], Capacity = CapacityType.Spot, MaxNodes = 200 },
        _ => new() { MachineTypes = ["g6.2xlarge"], MaxNodes = 200, Sharing = new() { TimeSlicing = new() { Replicas = 4 } } },
    };

    static ModelSpec Model(int model, int pools) => new()
    {
        Image = "registry.example.com/inference/vllm:v0.33.0-cuda12.8",
        Server = InferenceServer.Vllm,
        Cpu = 1.5,
        MemoryGiB = 6,
        Gpus = 1,
        Pools = [$"pool-{1 + (model % (pools - 1)):D2}"],
        MinReplicas = 2,
        MaxReplicas = 8,
        HealthPath = "/health",
        ReadyPath = "/health",
        GpuMemory = new() { ParametersBillion = 1, KvCacheGiB = 1 },
        ScaleOn = [new() { Metric = ScalingMetric.Queue, Target = 10 }],
        Load = new() { PeakRequestsPerSecond = 100, NormalRequestsPerSecond = 40, RequestsPerSecondPerReplica = 30, BurstSeconds = 3600 },
        Arguments = ["--max-model-len=32768", "--dtype=bfloat16"],
        Config = new Dictionary<string, string> { ["LOG_LEVEL"] = "info", ["MAX_BATCH_SIZE"] = "64" },
        AllowedNamespaces = ["gateway"],
    };
}
