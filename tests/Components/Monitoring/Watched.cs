using System.Text.Json;
using System.Text.Json.Nodes;
using MlPlatform.Components.Clusters;
using MlPlatform.Components.Platforms;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;
using Pulumi;

namespace MlPlatform.Components.Tests.Monitoring;

/// <summary>A platform with every way of sharing GPUs, every server that tells metrics, and every kind of receiver.</summary>
static class Watched
{
    static readonly ModelSpec Small = Examples.Model with { Cpu = 2, MemoryGiB = 8, MaxReplicas = 4 };
    static readonly NodePoolSpec L4 = new() { MachineTypes = ["g6.2xlarge"], MinNodes = 1, MaxNodes = 8 };

    public static PlatformSpec Platform { get; } = new()
    {
        Cluster = new() { Name = "watched", Cloud = CloudProvider.Aws, Account = "111122223333", Region = "us-east-1", PublicAccessCidrs = ["203.0.113.0/24"], Administrators = new Dictionary<string, string> { ["ci"] = "arn:aws:iam::111122223333:role/deploy" } },
        Pools = new Dictionary<string, NodePoolSpec>
        {
            ["general"] = new() { MachineTypes = ["m7i.2xlarge"], MinNodes = 3, MaxNodes = 6 },
            ["gpu"] = L4,
            ["spot"] = L4 with { Capacity = CapacityType.Spot, MinNodes = 0 },
            ["shared"] = L4 with { Sharing = new() { TimeSlicing = new() { Replicas = 2 } } },
            ["cut"] = new() { MachineTypes = ["p4d.24xlarge"], MinNodes = 1, MaxNodes = 1, DiskGiB = 500, Sharing = new() { Mig = new() { Layout = "1g.5gb x 2, 2g.10gb x 1, 3g.20gb x 1", Strategy = MigStrategy.Mixed } } },
        },
        Monitoring = new()
        {
            GrafanaSecret = "grafana",
            Receivers = new Dictionary<string, ReceiverSpec>
            {
                ["on-call"] = new() { Kind = ReceiverKind.PagerDuty, Secret = "pagerDuty", LeastSeverity = AlertSeverity.Critical },
                ["channel"] = new() { Kind = ReceiverKind.Slack, Secret = "slack", Tenants = ["search", "fraud"] },
                ["log"] = new() { Kind = ReceiverKind.Webhook, Secret = "hook", LeastSeverity = AlertSeverity.Info },
                ["heartbeat"] = new() { Kind = ReceiverKind.DeadMansSwitch, Secret = "heartbeat" },
            },
        },
        Tenants = new Dictionary<string, TenantSpec>
        {
            ["fraud"] = Examples.Tenant with
            {
                Quota = Examples.Tenant.Quota with { GpuResources = new Dictionary<string, int> { ["nvidia.com/mig-2g.10gb"] = 8 } },
                Models = new Dictionary<string, ModelSpec>
                {
                    ["scorer"] = Small with { Server = InferenceServer.Vllm, Pools = ["gpu"], Objective = new() { LatencyMilliseconds = 300, Availability = 0.999 } },
                    ["slices"] = Small with { Server = InferenceServer.Triton, Pools = ["cut"], MigProfile = "2g.10gb", Arguments = ["--metrics-config=summary_latencies=true"] },
                    ["halves"] = Small with { Server = InferenceServer.Tgi, Pools = ["shared"], Objective = new() { LatencyMilliseconds = 2000 } },
                    ["chat"] = Small with { Server = InferenceServer.Sglang, Pools = ["spot"], Interruptible = true, Arguments = ["--enable-metrics"] },
                    ["web"] = Small with { Gpus = 0 },
                },
            },
            ["search"] = Examples.Tenant with { Namespace = "search-prod", Models = new Dictionary<string, ModelSpec> { ["ranker"] = Small with { Server = InferenceServer.Triton, Pools = ["gpu"], MaxReplicas = 3 } } },
        },
    };

    public static Dictionary<string, Input<string>> Secrets => new() { ["grafana"] = "g", ["pagerDuty"] = "p", ["slack"] = "s", ["hook"] = "h", ["heartbeat"] = "b" };

    public static Task<Plan> Plan(Func<PlatformSpec, PlatformSpec>? with = null) => Planned.Of(() =>
    {
        var platform = with is null ? Platform : with(Platform);
        _ = new Platform("platform", new() { Cluster = Cluster(platform), Platform = platform, Secrets = Secrets });
    });

    public static ExistingCluster Cluster(PlatformSpec platform) =>
        new("watched", new() { ClusterName = "watched", KubeConfig = "apiVersion: v1", Cloud = platform.Cluster.Cloud, Pools = NodePools.Of(platform) });

    /// <summary>All rules of a plan as one file of Prometheus, whose JSON is YAML too.</summary>
    public static JsonObject Rules(Plan plan)
    {
        var groups = plan.OfType("kubernetes:monitoring.coreos.com/v1:PrometheusRule")
            .OrderBy(rule => rule.Name, StringComparer.Ordinal)
            .SelectMany(rule => JsonNode.Parse(rule.Input("spec.groups")!)!.AsArray().Select(group => group!.DeepClone()));
        return new() { ["groups"] = new JsonArray([.. groups]) };
    }

    /// <summary>The rules one by one.</summary>
    public static IEnumerable<JsonObject> Each(JsonObject rules) => rules["groups"]!.AsArray().SelectMany(group => group!["rules"]!.AsArray()).Select(rule => rule!.AsObject());

    /// <summary>The JSON of each dashboard.</summary>
    public static IEnumerable<JsonObject> Dashboards(Plan plan) => plan.OfType("kubernetes:core/v1:ConfigMap")
        .Where(config => config.Input("metadata.labels.grafana_dashboard") == "\"1\"")
        .Select(config => JsonNode.Parse(JsonNode.Parse(config.Input("data")!)!.AsObject().Single().Value!.GetValue<string>())!.AsObject());

    /// <summary>The queries of all panels.</summary>
    public static IEnumerable<string> PanelQueries(Plan plan) =>
        Dashboards(plan).SelectMany(dashboard => dashboard["panels"]!.AsArray()).SelectMany(panel => panel!["targets"]!.AsArray()).Select(target => target!["expr"]!.GetValue<string>());

    public static string Text(JsonNode node) => node.ToJsonString(Readable) + "\n";

    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
