using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Metrics;

public sealed class MetricRulesTests
{
    static readonly ScalingMetricSpec Queue = new() { Metric = ScalingMetric.Queue, Target = 10 };

    static readonly ScalingMetricSpec Gpu = new() { Metric = ScalingMetric.GpuUtilization, Target = 80 };

    static ModelSpec On(params ScalingMetricSpec[] metrics) => Sound.Model with { ScaleOn = metrics };

    static ScalingMetricSpec Query(string text, ScalingTarget? type = null) => new() { Metric = ScalingMetric.Query, Target = 10, Query = text, TargetType = type };

    [Fact]
    public void CPU_memory_and_the_queue_of_a_known_server_are_fine_as_are_GPUs_of_an_HTTP_server()
    {
        Assert.Empty(Found.In(On(new() { Metric = ScalingMetric.Cpu, Target = 70 }, new() { Metric = ScalingMetric.Memory, Target = 80 })));
        Assert.Empty(Found.In(On(Queue) with { Server = InferenceServer.Vllm }));
        Assert.Empty(Found.In(On(Gpu)));
    }

    [Theory]
    [InlineData(ScalingMetric.Queue)]
    [InlineData(ScalingMetric.InFlight)]
    public void Requests_on_a_server_that_is_not_named_are_unknown(ScalingMetric metric)
    {
        var model = On(Queue with { Metric = metric });
        Assert.Equal(["MLP162 ModelSpec \"scorer\": ScaleOn[0].Metric"], Found.In(model));
        foreach (var server in Enum.GetValues<InferenceServer>().Where(server => server != InferenceServer.Http))
            Assert.Empty(Found.In(model with { Server = server }));
    }

    [Fact]
    public void A_server_that_is_not_named_is_told_with_its_mend() =>
        Assert.Equal(
            """
            error MLP162 at platform.tenants.fraud.models.scorer.scaleOn[0].metric
              The server is any HTTP server, and what tells how many requests wait on it isn't known.
              Mend: Name the server where it is vLLM, Triton, SGLang or TGI; else scale on query, with what your server emits.
            """,
            Findings.Text(RuleSet.Check(Sound.Platform(("fraud", Sound.Tenant(("scorer", On(Queue))))))));

    [Fact]
    public void A_model_without_GPUs_has_no_GPU_utilisation() =>
        Assert.Equal(["MLP162 ModelSpec \"scorer\": ScaleOn[0].Metric"], Found.In(On(Gpu) with { Gpus = 0 }));

    [Theory]
    [InlineData(InferenceServer.Vllm, 1)]
    [InlineData(InferenceServer.Sglang, 1)]
    [InlineData(InferenceServer.Tgi, 1)]
    [InlineData(InferenceServer.Triton, 0)]
    public void A_busy_GPU_is_no_measure_of_a_language_model_s_work(InferenceServer server, int findings) =>
        Assert.Equal(Enumerable.Repeat("MLP164 ModelSpec \"scorer\": ScaleOn[0].Metric", findings), Found.In(On(Gpu) with { Server = server }));

    [Theory]
    [InlineData(ScalingMetric.Cpu, ScalingTarget.Utilization, true)]
    [InlineData(ScalingMetric.Cpu, ScalingTarget.AverageValue, false)]
    [InlineData(ScalingMetric.Memory, ScalingTarget.Utilization, true)]
    [InlineData(ScalingMetric.Memory, ScalingTarget.Value, false)]
    [InlineData(ScalingMetric.Queue, ScalingTarget.AverageValue, true)]
    [InlineData(ScalingMetric.Queue, ScalingTarget.Value, false)]
    [InlineData(ScalingMetric.Queue, ScalingTarget.Utilization, false)]
    [InlineData(ScalingMetric.InFlight, ScalingTarget.AverageValue, true)]
    [InlineData(ScalingMetric.InFlight, ScalingTarget.Value, false)]
    [InlineData(ScalingMetric.GpuUtilization, ScalingTarget.Value, true)]
    [InlineData(ScalingMetric.GpuUtilization, ScalingTarget.AverageValue, false)]
    [InlineData(ScalingMetric.GpuUtilization, ScalingTarget.Utilization, false)]
    public void A_target_is_of_the_type_that_works(ScalingMetric metric, ScalingTarget type, bool works) =>
        Assert.Equal(
            Enumerable.Repeat("MLP165 ModelSpec \"scorer\": ScaleOn[0].TargetType", works ? 0 : 1),
            Found.In(On(new ScalingMetricSpec { Metric = metric, Target = 60, TargetType = type }) with { Server = InferenceServer.Triton }));

    [Fact]
    public void A_percentage_that_is_divided_by_the_replicas_is_told_with_the_reason() =>
        Assert.Equal(
            """
            error MLP165 at platform.tenants.fraud.models.scorer.scaleOn[0].targetType
              gpuUtilization with averageValue: a percentage divided by the replicas falls with each one, whatever they do; allowed is value.
              Mend: Take targetType out, or let it be value.
            """,
            Findings.Text(RuleSet.Check(Sound.Platform(("fraud", Sound.Tenant(("scorer", On(Gpu with { TargetType = ScalingTarget.AverageValue }))))))));

    [Fact]
    public void A_query_has_a_text_and_nothing_else_has()
    {
        Assert.Equal(["MLP166 ModelSpec \"scorer\": ScaleOn[0].Query"], Found.In(On(new ScalingMetricSpec { Metric = ScalingMetric.Query, Target = 10 })));
        Assert.Equal(["MLP166 ModelSpec \"scorer\": ScaleOn[0].Query"], Found.In(On(Gpu with { Query = "sum(up)" })));
        Assert.Empty(Found.In(On(Query("sum(inference_queue_length{namespace=\"fraud\"})"))));
    }

    [Theory]
    [InlineData("avg(DCGM_FI_DEV_GPU_UTIL{namespace=\"fraud\",pod=~\"scorer-.*\"})", 1)]
    [InlineData("max(DCGM_FI_DEV_GPU_UTIL{namespace=\"fraud\"})", 1)]
    [InlineData("avg(vllm:kv_cache_usage_perc{namespace=\"fraud\"})", 1)]
    [InlineData("avg(vllm:num_requests_waiting{namespace=\"fraud\"})", 1)]
    [InlineData("avg(inference_queue_length)", 1)]
    [InlineData("histogram_quantile(0.95, sum by (le) (rate(vllm:time_to_first_token_seconds_bucket{namespace=\"fraud\"}[5m])))", 1)]
    [InlineData("sum(vllm:num_requests_waiting{namespace=\"fraud\"})", 0)]
    [InlineData("sum(DCGM_FI_DEV_GPU_UTIL{namespace=\"fraud\"})", 0)]
    [InlineData("avg(rabbitmq_queue_messages{queue=\"fraud\"})", 0)]
    [InlineData("max(inference_queue_length)", 0)]
    public void An_average_is_not_divided_once_more(string text, int findings)
    {
        Assert.Equal(Enumerable.Repeat("MLP167 ModelSpec \"scorer\": ScaleOn[0].TargetType", findings), Found.In(On(Query(text, ScalingTarget.AverageValue))));
        Assert.Empty(Found.In(On(Query(text))));
    }

    [Fact]
    public void Percent_of_the_request_is_no_type_for_a_query() =>
        Assert.Equal(["MLP165 ModelSpec \"scorer\": ScaleOn[0].TargetType"], Found.In(On(Query("sum(inference_queue_length)", ScalingTarget.Utilization))));

    [Theory]
    [InlineData("sum(vllm:num_requests_waiting)", 1)]
    [InlineData("avg(DCGM_FI_DEV_GPU_UTIL{namespace!=\"gpu-operator\"})", 1)]
    [InlineData("sum(rate(nv_inference_count{job=\"triton\"}[1m]))", 1)]
    [InlineData("sum(vllm:num_requests_waiting{model_name=\"mistral\"})", 0)]
    [InlineData("sum(vllm:num_requests_waiting * on (pod) group_left () kube_pod_labels{label_app=\"scorer\"})", 0)]
    [InlineData("sum(inference_queue_length)", 0)]
    public void A_query_names_whose_series_it_reads(string text, int findings) =>
        Assert.Equal(Enumerable.Repeat("MLP168 ModelSpec \"scorer\": ScaleOn[0].Query", findings), Found.In(On(Query(text))));

    [Theory]
    [InlineData("sum(vllm:num_request_waiting{namespace=\"a\"})", "Did you mean 'vllm:num_requests_waiting'?")]
    [InlineData("avg(vllm:gpu_cache_usage_perc{namespace=\"a\"})", "Did you mean 'vllm:kv_cache_usage_perc'?")]
    [InlineData("avg(DCGM_FI_DEV_GPU_UTILS{namespace=\"a\"})", "Did you mean 'DCGM_FI_DEV_GPU_UTIL'?")]
    [InlineData("avg(DCGM_FI_PROF_SM_OCCUPANCY{namespace=\"a\"})", "Read one that is, or give the exporter a list of your own.")]
    [InlineData("sum(tgi_queue_sizes{namespace=\"a\"})", "Did you mean 'tgi_queue_size'?")]
    public void A_series_that_nobody_emits_is_warned_of(string text, string mend)
    {
        var finding = RuleSet.Check("scorer", On(Query(text))).Single();
        Assert.Equal("MLP169 ModelSpec \"scorer\": ScaleOn[0].Query", $"{finding.RuleId} {finding.Path}");
        Assert.Equal(mend, finding.Mend);
    }

    [Theory]
    [InlineData("sum(rate(vllm:request_success_total{namespace=\"a\"}[1m]))")]
    [InlineData("sum(rate(vllm:time_to_first_token_seconds_count{namespace=\"a\"}[1m]))")]
    [InlineData("sum(vllm:something_that_came_last_week{namespace=\"a\"})")]
    [InlineData("sum(nv_cpu_utilization{namespace=\"a\"})")]
    [InlineData("sum(kube_job_info{namespace=\"a\"})")]
    [InlineData("sum(container_memory_swap{namespace=\"a\"})")]
    [InlineData("sum(my_queue{why=\"vllm:num_request_waiting\"})")]
    public void A_series_that_is_there_or_may_be_is_not(string text) => Assert.Empty(Found.In(On(Query(text))));

    [Fact]
    public void Each_metric_has_one_target()
    {
        var other = Query("sum(other)");
        Assert.Equal(["MLP170 ModelSpec \"scorer\": ScaleOn[1]"], Found.In(On(Gpu, Gpu with { Target = 60 })));
        Assert.Equal(["MLP170 ModelSpec \"scorer\": ScaleOn[2]"], Found.In(On(other, Query("sum(one)"), other)));
    }

    [Theory]
    [InlineData(70, 4.0, 0)]
    [InlineData(90, 4.0, 0)]
    [InlineData(91, 4.0, 1)]
    [InlineData(100, 4.0, 1)]
    [InlineData(100, 8.0, 0)]
    public void A_CPU_target_that_a_pod_can_not_pass_is_refused(int target, double limit, int findings)
    {
        var model = Sound.Model with { CpuLimit = limit };
        Assert.Equal(findings, Of171(model with { TargetCpuPercent = target }));
        Assert.Equal(findings, Of171(model with { ScaleOn = [new() { Metric = ScalingMetric.Cpu, Target = target }] }));
        Assert.Equal(0, Of171(model with { TargetCpuPercent = target, MaxReplicas = 2 }));
    }

    [Theory]
    [InlineData(ScalingMetric.Memory, 80, 0)]
    [InlineData(ScalingMetric.Memory, 95, 1)]
    [InlineData(ScalingMetric.Memory, 0.8, 1)]
    [InlineData(ScalingMetric.GpuUtilization, 85, 0)]
    [InlineData(ScalingMetric.GpuUtilization, 120, 1)]
    [InlineData(ScalingMetric.GpuUtilization, 0.85, 1)]
    [InlineData(ScalingMetric.Queue, 0.5, 0)]
    public void A_percentage_is_one_that_can_be_passed(ScalingMetric metric, double target, int findings) =>
        Assert.Equal(findings, Of171(On(new ScalingMetricSpec { Metric = metric, Target = target }) with { Server = InferenceServer.Triton }));

    [Fact]
    public void A_share_in_the_place_of_a_percentage_is_told_with_what_was_meant() =>
        Assert.Equal("Did you mean 85?", RuleSet.Check("scorer", On(Gpu with { Target = 0.85 })).Single().Mend);

    static int Of171(ModelSpec model) => Found.In(model).Count(line => line.StartsWith("MLP171", StringComparison.Ordinal));
}
