using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MlPlatform.Core.Alerts;
using MlPlatform.Core.Metrics;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Monitoring;

/// <summary>Every rule and panel reads what there is, and every alert fires when it must and is silent when it mustn't.</summary>
public sealed partial class PrometheusRulesTests
{
    const string Rules = "prometheus-rules.json";

    static string[] Alerts(JsonObject rules) => [.. Watched.Each(rules).Select(rule => rule["alert"]?.GetValue<string>()).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    static IEnumerable<string> Queries(Plan plan) => Watched.Each(Watched.Rules(plan)).Select(rule => rule["expr"]!.GetValue<string>()).Concat(Watched.PanelQueries(plan));

    [Fact]
    public async Task They_are_the_golden_ones() => GoldenFile.Same(Rules, Watched.Text(Watched.Rules(await Watched.Plan())));

    [Fact]
    public async Task Every_series_that_is_read_is_recorded_or_one_that_an_exporter_emits()
    {
        var plan = await Watched.Plan();
        var recorded = Watched.Each(Watched.Rules(plan)).Select(rule => rule["record"]?.GetValue<string>()).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var unknown = Queries(plan).SelectMany(SeriesCatalogue.ReadBy).Distinct().Where(name => !recorded.Contains(name) && SeriesCatalogue.Find(name) is null);

        Assert.Empty(unknown);
        Assert.Equal(["DCGM_FI_DEV_GPU_UTIL", "b:c", "up"], SeriesCatalogue.ReadBy("sum by (pod) (rate(DCGM_FI_DEV_GPU_UTIL{pod=\"x\"}[5m] offset 1h)) / on (node) group_left (pool) b:c > 1e6 or up == bool 1"));
    }

    [Fact]
    public async Task The_exporter_of_GPUs_is_told_to_emit_what_is_read_of_it()
    {
        var plan = await Watched.Plan();
        var list = plan.Get("kubernetes:core/v1:ConfigMap", "platform-gpu-metrics").Input("data.'dcgm-metrics.csv'")!;

        Assert.All(Queries(plan).SelectMany(SeriesCatalogue.ReadBy).Where(name => name.StartsWith("DCGM_", StringComparison.Ordinal)), name => Assert.Contains($"{name}, ", list, StringComparison.Ordinal));
        Assert.All(DcgmCounters.File.Split('\n').Where(line => line.Length > 0 && line[0] != '#'), line => Assert.Equal(2, line.Count(letter => letter == ',')));
        Assert.Equal("\"gpu-metrics\"", plan.Get("kubernetes:helm.sh/v3:Release", "platform-gpu-chart").Input("values.dcgmExporter.config.name"));
    }

    [Fact]
    public async Task A_models_series_are_those_of_its_own_server()
    {
        var plan = await Watched.Plan();
        foreach (var (model, exporter) in new[] { ("scorer", MetricExporter.Vllm), ("slices", MetricExporter.Triton), ("halves", MetricExporter.Tgi), ("chat", MetricExporter.Sglang), ("web", MetricExporter.KubeState) })
        {
            var rules = JsonNode.Parse(plan.Get("kubernetes:monitoring.coreos.com/v1:PrometheusRule", $"fraud-{model}-alerts").Input("spec")!)!.AsObject();
            var exporters = Watched.Each(rules).SelectMany(rule => SeriesCatalogue.ReadBy(rule["expr"]!.GetValue<string>())).Select(SeriesCatalogue.Find).OfType<MetricSeries>().Select(series => series.Exporter).Distinct();

            Assert.Equal([MetricExporter.KubeState], exporters.Where(found => found != exporter).Append(MetricExporter.KubeState).Distinct());
            Assert.Contains(exporter, exporters);
        }
    }

    [Fact]
    public async Task Utilisation_is_read_by_the_series_that_there_is_for_slices()
    {
        var recording = Watched.Each(Watched.Rules(await Watched.Plan())).Single(rule => rule["record"]?.GetValue<string>() == RecordedSeries.GpuUtilization);

        Assert.Equal("DCGM_FI_DEV_GPU_UTIL{GPU_I_ID=\"\"} or 100 * DCGM_FI_PROF_GR_ENGINE_ACTIVE{GPU_I_ID!=\"\"}", recording["expr"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whose_share_of_a_GPU_is_busy_is_told_only_where_the_exporter_tells_it()
    {
        var told = await Watched.Plan();
        var untold = await Watched.Plan(platform => platform with { Monitoring = platform.Monitoring with { VirtualGpus = false } });

        Assert.Contains("GpuSaturated", Spec(told, "fraud-halves-alerts"), StringComparison.Ordinal);
        Assert.DoesNotContain("GpuSaturated", Spec(untold, "fraud-halves-alerts"), StringComparison.Ordinal);
        Assert.Contains("GpuSaturated", Spec(untold, "fraud-scorer-alerts"), StringComparison.Ordinal);

        static string Spec(Plan plan, string name) => plan.Get("kubernetes:monitoring.coreos.com/v1:PrometheusRule", name).Input("spec")!;
    }

    /// <summary>Trap 13: XID alerts compare with what was before, since changes() never fires on a new code.</summary>
    [Fact]
    public async Task Trap_13_no_rule_looks_for_changes_of_XIDs()
    {
        var queries = Queries(await Watched.Plan()).ToList();

        Assert.DoesNotContain(queries, query => query.Contains("changes(", StringComparison.Ordinal));
        Assert.Contains("DCGM_FI_DEV_XID_ERRORS > 0 unless (DCGM_FI_DEV_XID_ERRORS offset 10m > 0)", queries);
    }

    [Fact]
    public async Task Every_alert_has_its_runbook_and_no_runbook_is_left_over()
    {
        var folder = Path.Combine(RepositoryRoot.Path, "docs", "runbooks");
        var alerts = Alerts(Watched.Rules(await Watched.Plan()));

        Assert.Equal(alerts.Append("README").Order(StringComparer.Ordinal), Directory.EnumerateFiles(folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        var index = File.ReadAllText(Path.Combine(folder, "README.md"));
        Assert.All(alerts, alert =>
        {
            Assert.StartsWith($"# {alert}\n", File.ReadAllText(Path.Combine(folder, $"{alert}.md")), StringComparison.Ordinal);
            Assert.Contains($"[{alert}]({alert}.md)", index, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task An_alert_names_its_severity_its_summary_and_its_runbook()
    {
        var plan = await Watched.Plan(platform => platform with { Monitoring = platform.Monitoring with { RunbookUrl = "https://docs.example.com/runbooks/" } });

        Assert.All(Watched.Each(Watched.Rules(plan)).Where(rule => rule.ContainsKey("alert")), rule =>
        {
            Assert.Contains(rule["labels"]!["severity"]!.GetValue<string>(), new[] { "info", "warning", "critical" });
            Assert.NotEmpty(rule["annotations"]!["summary"]!.GetValue<string>());
            Assert.Equal($"https://docs.example.com/runbooks/{rule["alert"]}.md", rule["annotations"]!["runbook_url"]!.GetValue<string>());
        });
    }

    [Fact]
    public async Task Every_alert_has_a_case_that_fires_and_one_that_does_not()
    {
        var cases = Directory.EnumerateFiles(Promtool.Folder, "*.yaml").ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, File.ReadAllText);

        Assert.Equal(Alerts(Watched.Rules(await Watched.Plan())), cases.Keys.Order(StringComparer.Ordinal));
        Assert.All(cases, file =>
        {
            var asked = Asked().Matches(file.Value);
            Assert.All(asked, ask => Assert.Equal(file.Key, ask.Groups["alert"].Value));
            Assert.Contains(asked, ask => ask.Groups["silent"].Success);
            Assert.Contains(asked, ask => !ask.Groups["silent"].Success);
        });
    }

    [WithPromtoolFact]
    public void Promtool_has_nothing_against_the_rules() => Promtool.Passes("check", "rules", Path.Combine("..", "Golden", Rules));

    [WithPromtoolFact]
    public void Alerts_fire_when_they_must_and_only_then() => Promtool.Passes(["test", "rules", .. Directory.EnumerateFiles(Promtool.Folder, "*.yaml").Order(StringComparer.Ordinal)]);

    [WithPromtoolFact]
    public async Task Promtool_can_read_the_query_of_every_panel()
    {
        var file = Path.Combine(Path.GetTempPath(), $"panels-{Guid.NewGuid():N}.json");
        var rules = Watched.PanelQueries(await Watched.Plan()).Select((query, index) => (JsonNode)new JsonObject { ["record"] = $"panel:{index}", ["expr"] = query });
        await File.WriteAllTextAsync(file, Watched.Text(new JsonObject { ["groups"] = new JsonArray(new JsonObject { ["name"] = "panels", ["rules"] = new JsonArray([.. rules]) }) }));
        try
        {
            Promtool.Passes("check", "rules", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex("""ALERTS\{alertname="(?<alert>\w+)",alertstate="firing"[^}]*\}\)', eval_time: \w+, exp_samples: \[(?<silent>\])?""")]
    private static partial Regex Asked();
}
