using MlPlatform.Core.Metrics;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Metrics;

public sealed class ScalingTargetsTests
{
    [Theory]
    [InlineData(ScalingMetric.Cpu, ScalingTarget.Utilization)]
    [InlineData(ScalingMetric.Memory, ScalingTarget.Utilization)]
    [InlineData(ScalingMetric.Queue, ScalingTarget.AverageValue)]
    [InlineData(ScalingMetric.InFlight, ScalingTarget.AverageValue)]
    [InlineData(ScalingMetric.GpuUtilization, ScalingTarget.Value)]
    public void A_metric_has_the_type_that_works(ScalingMetric metric, ScalingTarget type) => Assert.Equal(type, ScalingTargets.Of(new() { Metric = metric, Target = 10 }));

    [Theory]
    [InlineData("sum(vllm:num_requests_waiting{namespace=\"ns\",pod=~\"name-.*\"})", ScalingTarget.AverageValue)]
    [InlineData("sum(rate(http_requests_total{namespace=\"ns\"}[1m]))", ScalingTarget.AverageValue)]
    [InlineData("sum(rate(http_requests_total[1m])) / 60", ScalingTarget.AverageValue)]
    [InlineData("max(inference_queue_length{path=\"/a/b\"})", ScalingTarget.AverageValue)]
    [InlineData("inference_queue_length", ScalingTarget.AverageValue)]
    [InlineData("avg(DCGM_FI_DEV_GPU_UTIL{namespace=\"ns\"})", ScalingTarget.Value)]
    [InlineData("100 * avg(DCGM_FI_PROF_GR_ENGINE_ACTIVE{GPU_I_ID!=\"\"})", ScalingTarget.Value)]
    [InlineData("max(vllm:kv_cache_usage_perc)", ScalingTarget.Value)]
    [InlineData("histogram_quantile(0.95, sum by (le) (rate(latency_bucket[5m])))", ScalingTarget.Value)]
    [InlineData("sum(rate(errors_total[5m])) / sum(rate(requests_total[5m]))", ScalingTarget.Value)]
    public void A_query_is_divided_by_the_replicas_where_it_grows_with_them(string query, ScalingTarget type) =>
        Assert.Equal(type, ScalingTargets.Of(new() { Metric = ScalingMetric.Query, Target = 10, Query = query }));

    [Fact]
    public void A_type_that_is_said_holds() =>
        Assert.Equal(ScalingTarget.Value, ScalingTargets.Of(new() { Metric = ScalingMetric.Query, Target = 10, Query = "sum(a)", TargetType = ScalingTarget.Value }));
}
