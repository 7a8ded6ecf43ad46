using MlPlatform.Components.Metrics;
using MlPlatform.Components.Platforms;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Metrics;

public sealed class MetricsTests
{
    [Fact]
    public async Task KEDA_has_a_restricted_namespace_and_asks_for_what_rules_reckon_with()
    {
        var plan = await Planned.Of(() => _ = new Keda("keda", new() { Cluster = Examples.Cluster() }));
        var release = plan.Get("kubernetes:helm.sh/v3:Release", "keda-chart");

        Assert.Equal("\"restricted\"", plan.Get("kubernetes:core/v1:Namespace", "keda").Input("metadata.labels.'pod-security.kubernetes.io/enforce'"));
        Assert.Equal("\"2.20.2\"", release.Input("version"));
        Assert.Equal("""{"cpu":"100m","memory":"256Mi"}""", release.Input("values.resources.operator.requests"));
        Assert.Equal("\"Ignore\"", release.Input("values.webhooks.failurePolicy"));
    }

    [Fact]
    public async Task The_adapter_asks_the_platforms_own_Prometheus()
    {
        var release = await Adapter();

        Assert.Equal("""{"port":9090,"url":"http://kube-prometheus-stack-prometheus.monitoring.svc.cluster.local"}""", release.Input("values.prometheus"));
        Assert.Equal("2", release.Input("values.replicas"));
    }

    // Trap 6: both own the API of external metrics, if the adapter is given rules for it.
    [Fact]
    public async Task KEDA_and_external_rules_of_the_adapter_are_never_together()
    {
        Assert.Null((await Adapter()).Input("values.rules.external"));
        Assert.Equal("false", (await Adapter()).Input("values.rules.default"));
        foreach (var (adapter, release) in new[] { (MetricsAdapter.Keda, "platform-keda-chart"), (MetricsAdapter.PrometheusAdapter, "platform-prometheus-adapter-chart"), (MetricsAdapter.None, "") })
        {
            var plan = await Planned.Of(() => _ = new Platform("platform", new()
            {
                Cluster = Examples.Cluster(),
                Platform = new() { Environment = EnvironmentKind.Dev, Cluster = new() { Name = "dev", Cloud = CloudProvider.Existing }, Monitoring = new() { Prometheus = false, Adapter = adapter } },
            }));

            Assert.Equal(release, string.Join(' ', plan.OfType("kubernetes:helm.sh/v3:Release").Select(one => one.Name).Where(name => name.Contains("keda", StringComparison.Ordinal) || name.Contains("adapter", StringComparison.Ordinal))));
        }
    }

    [Fact]
    public async Task A_metric_of_pods_is_made_of_each_series_that_they_are_scaled_on()
    {
        var rules = (await Adapter()).Input("values.rules.custom")!;

        Assert.Contains(
            """{"metricsQuery":"sum(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)","name":{"as":"vllm_num_requests_waiting","matches":"^vllm:num_requests_waiting$"},"resources":{"overrides":{"namespace":{"resource":"namespace"},"pod":{"resource":"pod"}}},"seriesQuery":"{__name__=\"vllm:num_requests_waiting\",namespace!=\"\",pod!=\"\"}"}""",
            rules,
            StringComparison.Ordinal);
        Assert.Contains("request_type=\\\"scheduled\\\"}) by", rules, StringComparison.Ordinal);
    }

    static async Task<PlanResource> Adapter() =>
        (await Planned.Of(() => _ = new PrometheusAdapter("adapter", new() { Cluster = Examples.Cluster() }))).Get("kubernetes:helm.sh/v3:Release", "adapter-chart");
}
