using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Monitoring;

public sealed class DashboardTests
{
    [Fact]
    public async Task A_dashboard_is_JSON_that_Grafana_finds_by_its_label()
    {
        var plan = await Watched.Plan();
        var dashboards = Watched.Dashboards(plan).ToList();

        Assert.Equal(["mlplatform-fleet", "mlplatform-gpu-health", "mlplatform-model", "mlplatform-tenant"], dashboards.Select(dashboard => dashboard["uid"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.All(dashboards, dashboard =>
        {
            var panels = dashboard["panels"]!.AsArray();
            var variables = dashboard["templating"]!["list"]!.AsArray().Select(variable => $"${variable!["name"]}").ToList();
            Assert.Equal(panels.Count, panels.Select(panel => panel!["id"]!.GetValue<int>()).Distinct().Count());
            Assert.All(panels.SelectMany(panel => panel!["targets"]!.AsArray()).Select(target => target!["expr"]!.GetValue<string>()), query =>
                Assert.All(variables, variable => Assert.Contains(variable, query, StringComparison.Ordinal)));
        });
        GoldenFile.Same("dashboard-model.json", Watched.Text(dashboards.Single(dashboard => dashboard["uid"]!.GetValue<string>() == "mlplatform-model")));
    }
}
