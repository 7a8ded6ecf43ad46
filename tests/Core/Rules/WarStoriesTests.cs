using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules;

/// <summary>Outages that teams told of, and mistakes that many make: each is refused beforehand, and its mended twin passes.</summary>
public sealed class WarStoriesTests
{
    // 100 requests a second a server, and forty times as many as one serves on the day.
    static readonly LoadSpec BlackFriday = new() { PeakRequestsPerSecond = 3200, NormalRequestsPerSecond = 80, RequestsPerSecondPerReplica = 100, BurstSeconds = 300 };

    static readonly ModelSpec Christmas = Sound.Model with
    {
        Gpus = 0,
        Cpu = 1,
        MemoryGiB = 2,
        MemoryLimitGiB = 4,
        SteadyMemoryGiB = 2.5,
        PeakMemoryGiB = 5,
        MaxReplicas = 20,
    };

    static IReadOnlyList<string> Errors(ModelSpec model) => Found.Lines(RuleSet.Check("scorer", model).Where(finding => finding.Severity == Severity.Error));

    static ModelSpec WithMemoryTarget(ModelSpec model, double target) => model with { ScaleOn = [new() { Metric = ScalingMetric.Memory, Target = target }] };

    [Fact]
    public void Black_Friday_one_server_dies_of_forty_times_its_load() =>
        Assert.Equal(["MLP186 ModelSpec \"scorer\": MaxReplicas"], Errors(Sound.Model with { MinReplicas = 1, MaxReplicas = 1, Load = BlackFriday }));

    [Fact]
    public void Black_Friday_mended_scales_from_3_to_47_and_back() =>
        Assert.Empty(Found.In(Sound.Model with { MinReplicas = 3, MaxReplicas = 47, Load = BlackFriday }));

    [Fact]
    public void Christmas_memory_pods_are_killed_in_waves() =>
        Assert.Equal(["MLP155 ModelSpec \"scorer\": MemoryLimitGiB"], Errors(Christmas));

    [Fact]
    public void Christmas_memory_mended_by_a_limit_of_8_GiB_has_no_errors() => Assert.Empty(Errors(Christmas with { MemoryLimitGiB = 8 }));

    [Fact]
    public void Christmas_memory_mended_by_a_request_that_holds_it_at_rest_has_no_findings() =>
        Assert.Empty(Found.In(WithMemoryTarget(Christmas with { MemoryGiB = 4, MemoryLimitGiB = 8 }, 80)));

    [Fact]
    public void A_memory_target_of_60_percent_pins_the_replicas_at_their_maximum() =>
        Assert.Equal(["MLP158 ModelSpec \"scorer\": ScaleOn[0]"], Errors(WithMemoryTarget(Christmas with { MemoryLimitGiB = 8 }, 60)));

    [Fact]
    public void The_pod_that_would_not_die_serves_a_model_three_versions_old_by_the_path_latest()
    {
        var model = Sound.Model with { Config = new Dictionary<string, string> { ["MODEL_PATH"] = "/models/latest" } };
        Assert.Equal(["MLP022 ModelSpec \"scorer\": Config[\"MODEL_PATH\"]"], Errors(model));
        Assert.Empty(Found.In(model with { Config = new Dictionary<string, string> { ["MODEL_PATH"] = "/models/transformer/3" } }));
    }

    [Fact]
    public void Common_mistake_the_tag_latest()
    {
        Assert.Equal(["MLP021 ModelSpec \"scorer\": Image"], Errors(Sound.Model with { Image = "registry.example.com/fraud:latest" }));
        Assert.Empty(Found.In(Sound.Model with { Image = "registry.example.com/fraud:1.4.2" }));
    }

    [Fact]
    public void Common_mistake_no_probes()
    {
        Assert.Equal(
            ["MLP033 ModelSpec \"scorer\": Probes.Readiness"],
            Errors(Sound.Model with { Probes = new() { Startup = false, Readiness = false, Liveness = false } }));
        Assert.Empty(Found.In(Sound.Model));
    }

    [Fact]
    public void Common_mistake_readiness_that_does_not_wait_for_the_model()
    {
        var model = Sound.Model with { HealthPath = "/health", ReadyPath = "/health", Probes = new() { Startup = false, LivenessDelaySeconds = 60 } };
        Assert.Equal(["MLP034 ModelSpec \"scorer\": Probes.Startup", "MLP035 ModelSpec \"scorer\": Probes.Startup"], Errors(model));
        Assert.Empty(Found.In(model with { ReadyPath = "/ready", Probes = new() }));
    }

    [Fact]
    public void Common_mistake_a_disruption_budget_that_keeps_less_than_half()
    {
        var model = Sound.Model with { MinReplicas = 4, MaxReplicas = 8, MaxUnavailable = 4 };
        Assert.Equal(["MLP151 ModelSpec \"scorer\": MaxUnavailable"], Found.In(model));
        Assert.Empty(Found.In(model with { MaxUnavailable = 2 }));
    }

    [Fact]
    public void Common_mistake_a_load_balancer_on_the_internet_for_an_internal_service()
    {
        var model = Sound.Model with { Service = new() { Type = ServiceExposure.PublicLoadBalancer } };
        Assert.Equal(["MLP052 ModelSpec \"scorer\": Service.SourceRanges"], Errors(model));
        Assert.Empty(Found.In(model with { Service = new() { Type = ServiceExposure.InternalLoadBalancer } }));
        Assert.Empty(Found.In(model with { Service = new() }));
    }

    [Fact]
    public void Common_advice_GPU_utilisation_over_the_replicas_never_asks_for_more_than_two()
    {
        var metric = new ScalingMetricSpec { Metric = ScalingMetric.GpuUtilization, Target = 80 };
        Assert.Equal(["MLP165 ModelSpec \"scorer\": ScaleOn[0].TargetType"], Errors(Sound.Model with { ScaleOn = [metric with { TargetType = ScalingTarget.AverageValue }] }));
        Assert.Empty(Found.In(Sound.Model with { ScaleOn = [metric] }));
    }

    [Fact]
    public void Common_advice_the_average_utilisation_of_all_GPUs_as_a_query()
    {
        var metric = new ScalingMetricSpec { Metric = ScalingMetric.Query, Target = 80, TargetType = ScalingTarget.AverageValue, Query = "avg(DCGM_FI_DEV_GPU_UTIL)" };
        Assert.Equal(["MLP167 ModelSpec \"scorer\": ScaleOn[0].TargetType"], Errors(Sound.Model with { ScaleOn = [metric] }));
        Assert.Empty(Found.In(Sound.Model with { ScaleOn = [metric with { TargetType = null, Query = "avg(DCGM_FI_DEV_GPU_UTIL{namespace=\"fraud\",pod=~\"scorer-.*\"})" }] }));
    }

    [Fact]
    public void QoS_Guaranteed_and_Burstable_are_fine_for_a_pod_without_GPUs()
    {
        Assert.Empty(Found.In(Sound.Model with { Gpus = 0, Cpu = 0.5, MemoryGiB = 1 }));
        Assert.Empty(Found.In(Sound.Model with { Gpus = 0, Cpu = 0.25, MemoryGiB = 0.5, CpuLimit = 0.5, MemoryLimitGiB = 1 }));
    }

    [Fact]
    public void Autoscaling_on_CPU_memory_and_the_queue_has_no_findings() =>
        Assert.Empty(Found.In(Sound.Model with
        {
            Gpus = 0,
            Server = InferenceServer.Triton,
            MinReplicas = 2,
            MaxReplicas = 10,
            ScaleOn =
            [
                new() { Metric = ScalingMetric.Cpu, Target = 70 },
                new() { Metric = ScalingMetric.Memory, Target = 80 },
                new() { Metric = ScalingMetric.Queue, Target = 10 },
            ],
        }));

    [Fact]
    public void Ten_mistakes_in_one_model_are_told_at_once()
    {
        var model = Christmas with
        {
            Image = "registry.example.com/fraud",
            Probes = new() { Readiness = false },
            MinAvailable = 2,
            MaxUnavailable = 0,
            Service = new() { Type = ServiceExposure.PublicLoadBalancer },
            Config = new Dictionary<string, string> { ["MODEL_PATH"] = "/models/latest", ["API_KEY"] = "swordfish" },
            ScaleOn = [new() { Metric = ScalingMetric.Queue, Target = 10 }],
            GracePeriodSeconds = 5,
        };
        Assert.Equal(
            ["MLP021", "MLP022", "MLP031", "MLP032", "MLP033", "MLP038", "MLP039", "MLP051", "MLP052", "MLP155", "MLP162"],
            RuleSet.Check("scorer", model).Where(finding => finding.Severity == Severity.Error).Select(finding => finding.RuleId).Order());
    }
}
