using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Metrics;

public sealed class MonitoringRulesTests
{
    const string Scorer = "platform.tenants.fraud.models.scorer";

    static PlatformSpec With(MonitoringSpec monitoring, ModelSpec model) => Sound.Platform(("fraud", Sound.Tenant(("scorer", model)))) with { Monitoring = monitoring };

    static PlatformSpec Shared(SharingSpec sharing, bool virtualGpus) =>
        Sound.OnAws([("gpu", Sound.Gpu with { Sharing = sharing })], ("scorer", Sound.Model with { Cpu = 1, MemoryGiB = 4, ScaleOn = [new() { Metric = ScalingMetric.GpuUtilization, Target = 80 }] })) with
        {
            Monitoring = new() { VirtualGpus = virtualGpus },
        };

    static PlatformSpec ByQuery(PlatformSpec platform, string query)
    {
        var model = platform.Tenants["fraud"].Models["scorer"] with { ScaleOn = [new() { Metric = ScalingMetric.Query, Target = 80, Query = query }] };
        return platform with { Tenants = new Dictionary<string, TenantSpec> { ["fraud"] = Sound.Tenant(("scorer", model)) } };
    }

    [Fact]
    public void Slices_of_a_GPU_have_no_utilisation_of_NVML()
    {
        const string Util = "avg(DCGM_FI_DEV_GPU_UTIL{pod=~\"scorer-.*\"})", Active = "100 * avg(DCGM_FI_PROF_GR_ENGINE_ACTIVE{pod=~\"scorer-.*\"})";
        var slices = Shared(new() { Mig = new() { Layout = "all x 1g.10gb" } }, virtualGpus: true);
        slices = slices with { Pools = new Dictionary<string, NodePoolSpec>(slices.Pools) { ["gpu"] = slices.Pools["gpu"] with { MachineTypes = ["p5.48xlarge"] } } };
        Assert.Contains($"MLP159 {Scorer}.scaleOn[0].query", Found.In(ByQuery(slices, Util)));
        Assert.DoesNotContain($"MLP159 {Scorer}.scaleOn[0].query", Found.In(ByQuery(slices, Active)));
        Assert.Empty(Found.In(ByQuery(Shared(new(), virtualGpus: true), Util)));
    }

    [Fact]
    public void Without_a_metrics_server_nothing_scales_on_CPU_or_memory()
    {
        var none = new MonitoringSpec { MetricsServer = false };
        Assert.Equal([$"MLP160 {Scorer}.targetCpuPercent"], Found.In(With(none, Sound.Model)));
        Assert.Equal([$"MLP160 {Scorer}.scaleOn[0].metric"], Found.In(With(none, Sound.Model with { ScaleOn = [new() { Metric = ScalingMetric.Memory, Target = 80 }] })));
        Assert.Equal([$"MLP160 {Scorer}.verticalScaling"], Found.In(With(none, Sound.Model with { MaxReplicas = 2, VerticalScaling = new() })));
        Assert.Empty(Found.In(With(none, Sound.Model with { MaxReplicas = 2 })));
        Assert.Empty(Found.In(With(none, Sound.Model with { Server = InferenceServer.Vllm, ScaleOn = [new() { Metric = ScalingMetric.Queue, Target = 10 }] })));
        Assert.Empty(Found.In(With(new(), Sound.Model)));
    }

    [Theory]
    [InlineData(true, MetricsAdapter.Keda, 0)]
    [InlineData(true, MetricsAdapter.PrometheusAdapter, 0)]
    [InlineData(true, MetricsAdapter.None, 1)]
    [InlineData(false, MetricsAdapter.Keda, 1)]
    [InlineData(false, MetricsAdapter.None, 1)]
    public void Without_Prometheus_or_an_adapter_nothing_scales_on_requests(bool prometheus, MetricsAdapter adapter, int findings)
    {
        var monitoring = new MonitoringSpec { Prometheus = prometheus, Adapter = adapter };
        Assert.Equal(
            Enumerable.Repeat($"MLP161 {Scorer}.scaleOn[0].metric", findings),
            Found.In(With(monitoring, Sound.Model with { Server = InferenceServer.Vllm, ScaleOn = [new() { Metric = ScalingMetric.Queue, Target = 10 }] })));
        Assert.Empty(Found.In(With(monitoring, Sound.Model)));
    }

    [Fact]
    public void What_is_lacking_is_told_with_its_place() =>
        Assert.Equal(
            """
            error MLP161 at platform.tenants.fraud.models.scorer.scaleOn[0].metric
              gpuUtilization comes from Prometheus, and platform.monitoring.prometheus is false, and platform.monitoring.adapter is none.
              Mend: Set prometheus to true and name an adapter, or scale on CPU.
            """,
            Findings.Text(RuleSet.Check(With(
                new() { Prometheus = false, Adapter = MetricsAdapter.None },
                Sound.Model with { ScaleOn = [new() { Metric = ScalingMetric.GpuUtilization, Target = 80 }] }))));

    [Fact]
    public void Shares_of_a_GPU_have_no_utilisation_unless_the_exporter_maps_them()
    {
        var slicing = new SharingSpec { TimeSlicing = new() { Replicas = 4 } };
        Assert.Equal([$"MLP163 {Scorer}.scaleOn[0].metric"], Found.In(Shared(slicing, virtualGpus: false)));
        Assert.Empty(Found.In(Shared(slicing, virtualGpus: true)));
        Assert.Empty(Found.In(Shared(new(), virtualGpus: false)));
        Assert.Equal([$"MLP163 {Scorer}.scaleOn[0].metric"], Found.In(ByQuery(Shared(slicing, virtualGpus: false), "avg(DCGM_FI_DEV_GPU_UTIL{pod=~\"scorer-.*\"})")));
        Assert.Empty(Found.In(ByQuery(Shared(slicing, virtualGpus: false), "avg(DCGM_FI_DEV_GPU_UTIL{Hostname=\"gpu-1\"})")));
        Assert.Contains($"MLP163 {Scorer}.scaleOn[0].metric", Found.In(Shared(new() { Mps = new() { Replicas = 4 } }, virtualGpus: false)));
    }
}
