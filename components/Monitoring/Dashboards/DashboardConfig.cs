using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MlPlatform.Components.Monitoring.Dashboards;

/// <summary>A dashboard as Grafana's sidecar finds it: a ConfigMap with a label, and in it the JSON of Grafana 13.</summary>
static class DashboardConfig
{
    public const string Label = "grafana_dashboard";
    public const string LabelValue = "1";

    // The id of the data source that the chart makes.
    const string DataSource = "prometheus";
    const int Width = 12;
    const int Height = 8;

    // The form with panels in a list, which Grafana 13 still reads and turns into its own.
    const int SchemaVersion = 41;

    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The ConfigMap.</summary>
    public static ConfigMapArgs Of(Dashboard dashboard, string @namespace) => new()
    {
        Metadata = new ObjectMetaArgs { Name = $"dashboard-{dashboard.Name}", Namespace = @namespace, Labels = new InputMap<string> { [Label] = LabelValue } },
        Data = new InputMap<string> { [$"{dashboard.Name}.json"] = Json(dashboard) },
    };

    /// <summary>The JSON.</summary>
    public static string Json(Dashboard dashboard) => new JsonObject
    {
        ["uid"] = $"mlplatform-{dashboard.Name}",
        ["title"] = dashboard.Title,
        ["tags"] = new JsonArray("mlplatform"),
        ["schemaVersion"] = SchemaVersion,
        ["editable"] = false,
        ["refresh"] = "1m",
        ["time"] = new JsonObject { ["from"] = "now-6h", ["to"] = "now" },
        ["templating"] = new JsonObject { ["list"] = new JsonArray([.. dashboard.Variables.Select(Variable)]) },
        ["panels"] = new JsonArray([.. dashboard.Panels.Select(Panel)]),
    }.ToJsonString(Readable) + "\n";

    static JsonNode Variable(Variable variable)
    {
        var query = $"label_values({variable.Series}, {variable.Label})";
        return new JsonObject
        {
            ["name"] = variable.Name,
            ["label"] = variable.Name,
            ["type"] = "query",
            ["datasource"] = Source(),
            ["definition"] = query,
            ["query"] = new JsonObject { ["query"] = query, ["refId"] = variable.Name },
            ["refresh"] = 2,
            ["sort"] = 1,
        };
    }

    static JsonNode Panel(Panel panel, int index) => new JsonObject
    {
        ["id"] = index + 1,
        ["title"] = panel.Title,
        ["type"] = panel.Kind,
        ["datasource"] = Source(),
        ["gridPos"] = new JsonObject { ["h"] = Height, ["w"] = Width, ["x"] = index % 2 * Width, ["y"] = index / 2 * Height },
        ["fieldConfig"] = new JsonObject { ["defaults"] = new JsonObject { ["unit"] = panel.Unit }, ["overrides"] = new JsonArray() },
        ["targets"] = new JsonArray([.. panel.Queries.Select(Target)]),
    };

    static JsonNode Target(PanelQuery query, int index) => new JsonObject
    {
        ["refId"] = $"{(char)('A' + index)}",
        ["datasource"] = Source(),
        ["expr"] = query.Expression,
        ["legendFormat"] = query.Legend,
    };

    static JsonObject Source() => new() { ["type"] = "prometheus", ["uid"] = DataSource };
}
