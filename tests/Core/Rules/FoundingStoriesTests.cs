using System.Globalization;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules;

/// <summary>The war stories of the founding cases: each as it went wrong, which is refused or told, and mended, which isn't.</summary>
public sealed class FoundingStoriesTests
{
    static readonly QuotaSpec Plenty = new() { Cpu = 1000, MemoryGiB = 8000, Gpus = 16, Pods = 400 };

    static PlatformSpec Serving(NodePoolSpec pool, params (string Name, ModelSpec Spec)[] models) => Sound.OnAws([("gpu", pool)]) with
    {
        Tenants = new Dictionary<string, TenantSpec> { ["serving"] = new() { Quota = Plenty, Models = models.ToDictionary(model => model.Name, model => model.Spec) } },
    };

    static PlatformSpec Allowed(PlatformSpec platform, int gpus) => platform with
    {
        Tenants = new Dictionary<string, TenantSpec> { ["serving"] = platform.Tenants["serving"] with { Quota = Plenty with { Gpus = gpus } } },
    };

    static IReadOnlyList<string> Errors(PlatformSpec platform) => Found.Lines(RuleSet.Check(platform).Where(finding => finding.Severity == Severity.Error));

    // 100 requests a second at normal times, forty times as many within five minutes, and 100 that a replica serves: 47 replicas at 86 %.
    static readonly ModelSpec Shop = Sound.Model with
    {
        ImageGiB = 4,
        Load = new() { NormalRequestsPerSecond = 100, PeakRequestsPerSecond = 4000, BurstSeconds = 300, RequestsPerSecondPerReplica = 100, TargetUtilization = 0.86, Headroom = 0, SurvivesZone = false },
    };

    [Fact]
    public void Black_Friday_one_server_is_dead_five_minutes_after_the_traffic_rose() =>
        Assert.Equal(
            [
                "MLP131 platform.tenants.serving.models.shop.load",
                "MLP190 platform.tenants.serving.models.shop.load",
                "MLP186 platform.tenants.serving.models.shop.maxReplicas",
                "MLP152 platform.tenants.serving.models.shop.maxSurge",
                "MLP132 platform.tenants.serving.models.shop.minReplicas",
            ],
            Found.In(Serving(Sound.Gpu, ("shop", Shop with { MinReplicas = 1, MaxReplicas = 1, MaxSurge = 0 }))));

    // Eight L4s a node.
    static PlatformSpec Mended(int least) =>
        Allowed(Serving(Sound.Gpu with { MachineTypes = ["g6.48xlarge"], MinNodes = 3, MaxNodes = 6 }, ("shop", Shop with { MinReplicas = least, MaxReplicas = 47 })), gpus: 48);

    [Fact]
    public void Black_Friday_mended_scales_from_3_to_47_and_is_told_only_what_the_first_minutes_lose() =>
        Assert.Equal(["MLP131 platform.tenants.serving.models.shop.load"], Found.In(Mended(3)));

    [Fact]
    public void Black_Friday_mended_with_the_replicas_that_it_is_told_loses_nothing()
    {
        var told = RuleSet.Check(Mended(3)).Single().Mend;
        Assert.Empty(Found.In(Mended(int.Parse(told.Split(' ')[3], CultureInfo.InvariantCulture))));
    }

    static readonly ModelSpec Stuck = Sound.Model with
    {
        Volumes = new Dictionary<string, VolumeSpec> { ["models"] = new() { MountPath = "/models", SizeGiB = 50, AccessMode = AccessMode.ReadWriteOnce } },
    };

    [Fact]
    public void The_pod_that_would_not_die_holds_the_volume_of_its_successor() =>
        Assert.Equal(["MLP133 platform.tenants.serving.models.transformer.volumes.models.accessMode"], Found.In(Serving(Sound.Gpu, ("transformer", Stuck))));

    [Fact]
    public void The_pod_that_would_not_die_mended_is_one_that_goes_before_the_next_comes() =>
        Assert.Empty(Errors(Serving(Sound.Gpu, ("transformer", Stuck with { MinReplicas = 1, MaxReplicas = 1, MaxSurge = 0 }))));

    [Fact]
    public void The_pod_that_would_not_die_mended_reads_what_many_may_read() =>
        Assert.Empty(Found.In(Serving(
            Sound.Gpu,
            ("transformer", Stuck with { Volumes = new Dictionary<string, VolumeSpec> { ["models"] = Stuck.Volumes["models"] with { AccessMode = AccessMode.ReadOnlyMany, StorageClass = "efs" } } })) with
        {
            Storage = new() { FileSystems = new Dictionary<string, SharedFileSystemSpec> { ["efs"] = new() } },
        }));

    static readonly ModelSpec Scaling = Sound.Model with { MinReplicas = 5, MaxReplicas = 15 };

    // Eight A100s a node.
    static readonly NodePoolSpec EightGpus = Sound.Gpu with { MachineTypes = ["p4d.24xlarge"], MinNodes = 1, MaxNodes = 1 };

    [Fact]
    public void GPU_scheduling_of_15_pods_on_8_GPUs_leaves_7_pending_for_ever() =>
        Assert.Equal(
            """
            error MLP083 at platform.tenants.serving.models.scorer.maxReplicas
              15 replicas, and 1 more during a rollout, don't fit the pools, which hold 8:
                gpu: 8 (1 node x 8 a node, bounded by its GPUs)
              Mend: Lower maxReplicas to 7, or raise maxNodes of 'gpu' to 2.
            """,
            Findings.Text(RuleSet.Check(Serving(EightGpus, ("scorer", Scaling))).Where(finding => finding.RuleId != "MLP087")));

    [Fact]
    public void GPU_scheduling_without_an_autoscaler_of_nodes_is_no_better_with_a_larger_maximum() =>
        Assert.Equal(
            ["MLP083 platform.tenants.serving.models.scorer.maxReplicas"],
            Errors(Serving(EightGpus with { MaxNodes = 2 }, ("scorer", Scaling)) with { Autoscaler = new() { Kind = AutoscalerKind.None } }));

    [Fact]
    public void GPU_scheduling_mended_has_an_autoscaler_of_nodes_and_a_budget_of_5() =>
        Assert.Empty(Errors(Serving(EightGpus with { MaxNodes = 2 }, ("scorer", Scaling with { MinReplicas = 6, MinAvailable = 5 }))));

    [Fact]
    public void Three_models_of_2_to_20_replicas_share_16_GPUs_by_turns()
    {
        var model = Sound.Model with { MinReplicas = 2, MaxReplicas = 20 };
        (string, ModelSpec)[] models = [("sentiment", model), ("classification", model), ("embedding", model)];
        foreach (var turns in new[] { 2, 4 })
        {
            var pool = EightGpus with { MaxNodes = 2, Sharing = new() { TimeSlicing = new() { Replicas = turns } } };
            // The quota counts shares.
            Assert.Empty(Errors(Allowed(Serving(pool, models), gpus: 16 * turns)));
        }
    }

    // Fine-tuning: 1 GPU, 4 cores and 16 GiB, with a volume for data and one for checkpoints.
    static readonly TrainingJobSpec FineTuning = Sound.Job with
    {
        BackoffLimit = 3,
        Arguments = ["--epochs=10", "--batch-size=32", "--learning-rate=2e-5"],
        Volumes = new Dictionary<string, VolumeSpec>
        {
            ["data"] = new() { MountPath = "/data", SizeGiB = 100, AccessMode = AccessMode.ReadOnlyMany },
            ["checkpoints"] = new() { MountPath = "/checkpoints", SizeGiB = 100 },
        },
    };

    [Fact]
    public void The_founding_job_of_4_cores_and_16_GiB_never_fits_g4dn_xlarge() =>
        Assert.Equal(["MLP081 platform.tenants.fraud.jobs.tune"], Found.In(Sound.WithJob(Sound.OnAws([("gpu", Sound.Gpu with { MachineTypes = ["g4dn.xlarge"] })]), FineTuning)));

    [Fact]
    public void The_founding_job_mended_runs_on_the_next_size() =>
        Assert.Empty(Found.In(Sound.WithJob(Sound.OnAws([("gpu", Sound.Gpu with { MachineTypes = ["g4dn.2xlarge"] })]), FineTuning)));

    [Fact]
    public void The_founding_job_on_spot_machines_keeps_its_work_and_its_restarts()
    {
        var spot = Sound.Gpu with { MachineTypes = ["g4dn.2xlarge", "g4dn.4xlarge"], Capacity = CapacityType.Spot };
        Assert.Empty(Found.In(Sound.WithJob(Sound.OnAws([("gpu", spot)]), FineTuning)));
        Assert.Equal(
            ["MLP143 platform.tenants.fraud.jobs.tune.checkpointVolume", "MLP144 platform.tenants.fraud.jobs.tune.restartPolicy"],
            Found.In(Sound.WithJob(Sound.OnAws([("gpu", spot)]), FineTuning with { CheckpointVolume = null, RestartPolicy = JobRestartPolicy.OnFailure })));
    }
}
