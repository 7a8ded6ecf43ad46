using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Monitoring;

/// <summary>Prometheus reads the metrics of a model where its server tells them, and is let in there.</summary>
public sealed class ModelScrapingTests
{
    const string Monitor = "kubernetes:monitoring.coreos.com/v1:ServiceMonitor";
    const string Prometheus = """[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"monitoring"}},"podSelector":{"matchLabels":{"app.kubernetes.io/name":"prometheus"}}}]""";

    [Theory]
    [InlineData("fraud-scorer", "http", 8000)]
    [InlineData("fraud-halves", "http", 8000)]
    [InlineData("fraud-chat", "http", 8000)]
    [InlineData("fraud-slices", "metrics", 8002)]
    public async Task Each_server_is_read_where_it_tells(string name, string port, int number)
    {
        var plan = await Watched.Plan();
        var policy = plan.Get("kubernetes:networking.k8s.io/v1:NetworkPolicy", name);

        Assert.Equal($$"""[{"path":"/metrics","port":"{{port}}"}]""", plan.Get(Monitor, name).Input("spec.endpoints"));
        Assert.Equal(plan.Get("kubernetes:core/v1:Service", name).Input("spec.selector"), plan.Get(Monitor, name).Input("spec.selector.matchLabels"));
        Assert.Contains($"\"name\":\"{port}\"", plan.Get("kubernetes:core/v1:Service", name).Input("spec.ports"), StringComparison.Ordinal);
        Assert.Contains($"\"name\":\"{port}\"", plan.Get("kubernetes:apps/v1:Deployment", name).Input("spec.template.spec.containers[0].ports"), StringComparison.Ordinal);
        Assert.Equal(Prometheus, policy.Input("spec.ingress[1].from"));
        Assert.Equal($$"""[{"port":{{number}},"protocol":"TCP"}]""", policy.Input("spec.ingress[1].ports"));
    }

    [Fact]
    public async Task Where_a_server_tells_nothing_nobody_is_let_in_to_read_it()
    {
        var plan = await Watched.Plan();

        Assert.DoesNotContain(plan.OfType(Monitor), monitor => monitor.Name == "fraud-web");
        Assert.Null(plan.Get("kubernetes:networking.k8s.io/v1:NetworkPolicy", "fraud-web").Input("spec.ingress[1]"));
    }

    [Fact]
    public async Task Others_reach_the_port_of_metrics_no_more_than_before()
    {
        var plan = await Watched.Plan();

        Assert.Equal("""[{"port":8000,"protocol":"TCP"}]""", plan.Get("kubernetes:networking.k8s.io/v1:NetworkPolicy", "fraud-slices").Input("spec.ingress[0].ports"));
    }
}
