using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Monitoring;

public sealed class ObjectiveRulesTests
{
    static readonly ObjectiveSpec Both = new() { LatencyMilliseconds = 300, Availability = 0.999 };

    static PlatformSpec Platform(InferenceServer server, ObjectiveSpec? objective, params string[] arguments) =>
        Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", Sound.Model with { Server = server, Objective = objective, Arguments = arguments }));

    static IEnumerable<string> Told(PlatformSpec platform) => Found.In(platform).Where(finding => finding.StartsWith("MLP25", StringComparison.Ordinal));

    [Theory]
    [InlineData(InferenceServer.Vllm)]
    [InlineData(InferenceServer.Tgi)]
    [InlineData(InferenceServer.Triton, "--metrics-config=summary_latencies=true")]
    [InlineData(InferenceServer.Triton, "--metrics-config", "summary_latencies=true")]
    public void What_a_server_tells_can_be_promised(InferenceServer server, params string[] arguments) => Assert.Empty(Told(Platform(server, Both, arguments)));

    [Theory]
    [InlineData(InferenceServer.Http, "availability latencyMilliseconds")]
    [InlineData(InferenceServer.Triton, "latencyMilliseconds")]
    [InlineData(InferenceServer.Sglang, "availability")]
    [InlineData(InferenceServer.Sglang, "availability latencyMilliseconds", "--tp", "2")]
    [InlineData(InferenceServer.Sglang, "availability", "--tp", "2", "--enable-metrics")]
    public void What_it_does_not_tell_can_not(InferenceServer server, string untold, params string[] arguments)
    {
        Assert.Equal(untold.Split(' ').Select(part => $"MLP250 platform.tenants.fraud.models.scorer.objective.{part}"), Told(Platform(server, Both, arguments)));
        Assert.Empty(Told(Platform(server, new(), arguments)));
        Assert.Empty(Told(Platform(server, null, arguments)));
    }

    [Fact]
    public void Prometheus_watches_over_objectives()
    {
        var platform = Platform(InferenceServer.Vllm, Both);

        Assert.Equal(["MLP251 platform.tenants.fraud.models.scorer.objective"], Told(platform with { Monitoring = platform.Monitoring with { Prometheus = false } }));
    }

    [Fact]
    public void No_tenant_lives_with_Prometheus()
    {
        var platform = Platform(InferenceServer.Vllm, null);
        var there = platform with { Tenants = new Dictionary<string, TenantSpec> { ["fraud"] = platform.Tenants["fraud"] with { Namespace = "monitoring" } } };

        Assert.Equal(["MLP252 platform.tenants.fraud.namespace"], Told(there));
        Assert.Empty(Told(there with { Monitoring = there.Monitoring with { Prometheus = false } }));
    }
}
