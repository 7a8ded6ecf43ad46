using MlPlatform.Core.Metrics;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Metrics;

public sealed class SeriesCatalogueTests
{
    [Fact]
    public void Every_series_has_the_prefix_of_its_exporter_but_those_that_anybody_may_have() =>
        Assert.All(SeriesCatalogue.All, series => Assert.Equal(series.Name is "up" or "http_requests" ? null : series.Exporter, SeriesCatalogue.ExporterOf(series.Name)));

    [Fact]
    public void The_names_of_series_are_told_from_functions_labels_and_words() =>
        Assert.Equal(
            ["a:b", "kube_node_labels", "up", "vllm:x_bucket"],
            SeriesCatalogue.ReadBy("histogram_quantile(0.9, sum by (le, pod) (rate(vllm:x_bucket{job=\"up\"}[5m] offset 1h))) / on (node) group_left (pool) label_replace(kube_node_labels, \"y\", \"$1\", \"z\", \"(.+)\") or a:b > bool 1e-9 unless up == +Inf"));

    [Fact]
    public void Every_series_behind_a_metric_of_a_server_is_in_the_catalogue()
    {
        foreach (var server in Enum.GetValues<InferenceServer>().Where(server => server != InferenceServer.Http))
        {
            Assert.NotNull(SeriesCatalogue.Find(ScalingSeries.Queue(server)!));
            Assert.NotNull(SeriesCatalogue.Find(ScalingSeries.InFlight(server)!.Split('{')[0]));
        }

        Assert.Null(ScalingSeries.Queue(InferenceServer.Http));
        Assert.Null(ScalingSeries.InFlight(InferenceServer.Http));
    }

    [Fact]
    public void How_busy_a_slice_is_is_told_by_a_series_that_slices_have()
    {
        var (whole, times) = ScalingSeries.GpuUtilization(new());
        Assert.Equal(("DCGM_FI_DEV_GPU_UTIL", 1), (whole, times));
        Assert.Equal(SeriesUnit.Percent, SeriesCatalogue.Find(whole)!.Unit);
        Assert.False(SeriesCatalogue.Find(whole)!.OnSlices);

        (var slice, times) = ScalingSeries.GpuUtilization(new() { Mig = new() { Layout = "all x 1g.10gb" } });
        Assert.Equal(("DCGM_FI_PROF_GR_ENGINE_ACTIVE", 100), (slice, times));
        Assert.Equal(SeriesUnit.Ratio, SeriesCatalogue.Find(slice)!.Unit);
        Assert.True(SeriesCatalogue.Find(slice)!.OnSlices);
    }

    [Theory]
    [InlineData("vllm:request_success_total", "vllm:request_success")]
    [InlineData("vllm:time_to_first_token_seconds_bucket", "vllm:time_to_first_token_seconds")]
    [InlineData("tgi_request_count", "tgi_request_count")]
    [InlineData("container_cpu_usage_seconds_total", "container_cpu_usage_seconds_total")]
    [InlineData("vllm:nothing", null)]
    [InlineData("upper", null)]
    public void A_series_is_found_with_the_ending_that_Prometheus_gives_it(string name, string? found) => Assert.Equal(found, SeriesCatalogue.Find(name)?.Name);
}
