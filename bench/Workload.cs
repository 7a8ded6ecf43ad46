using MlPlatform.Components.Clusters;
using MlPlatform.Components.Models;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using CustomResourceArgs = Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs;

namespace MlPlatform.Bench;

/// <summary>W(N): N model services of ten objects each, spread over twenty namespaces.</summary>
static class Workload
{
    const int Namespaces = 20;

    public static void Build(int services)
    {
        var cluster = new ExistingCluster("bench", new() { ClusterName = "bench", KubeConfig = "{}" });
        for (var i = 0; i < Math.Min(Namespaces, services); i++)
            _ = new Namespace(Team(i), new() { Metadata = new ObjectMetaArgs { Name = Team(i) } }, new() { Provider = cluster.Provider });
        for (var i = 0; i < services; i++) Service(cluster, $"svc-{i:D5}", Team(i));
    }

    static string Team(int i) => $"team-{i % Namespaces:D2}";

    static void Service(ExistingCluster cluster, string name, string team)
    {
        var model = new ModelService(name, new()
        {
            Cluster = cluster,
            Namespace = team,
            Model = new()
            {
                Image = "registry.example.com/inference/vllm:v0.33.0",
                Cpu = 4,
                MemoryGiB = 16,
                Arguments = ["--max-model-len=32768", "--dtype=bfloat16"],
                Config = new Dictionary<string, string>
                {
                    ["MODEL_ID"] = "meta-llama/Llama-3.1-8B-Instruct",
                    ["MAX_MODEL_LEN"] = "32768",
                    ["DTYPE"] = "bfloat16",
                    ["LOG_LEVEL"] = "info",
                    ["MAX_BATCH_SIZE"] = "64",
                    ["SCHEDULER"] = "fcfs",
                    ["ENGINE"] = "engine:\n  max_num_seqs: 64\n  enable_prefix_caching: true\n  gpu_memory_utilization: 0.90\nscheduler:\n  policy: fcfs\n",
                },
                AllowedNamespaces = ["gateway"],
            },
        });

        var options = new CustomResourceOptions { Parent = model };
        var meta = new ObjectMetaArgs { Name = name, Namespace = team };
        _ = new ResourceQuota(name, new()
        {
            Metadata = meta,
            Spec = new ResourceQuotaSpecArgs { Hard = new InputMap<string> { ["requests.nvidia.com/gpu"] = "10", ["limits.cpu"] = "40", ["limits.memory"] = "160Gi" } },
        }, options);
        _ = new CustomResource($"{name}-monitor", new ServiceMonitorArgs
        {
            Metadata = meta,
            Spec = new InputMap<object>
            {
                ["selector"] = Map(("matchLabels", Map(("app.kubernetes.io/name", name)))),
                ["endpoints"] = new List<object> { Map(("port", "http"), ("path", "/metrics"), ("interval", "15s"), ("scrapeTimeout", "10s")) },
            },
        }, options);
        _ = new CustomResource($"{name}-route", new HttpRouteArgs
        {
            Metadata = meta,
            Spec = new InputMap<object>
            {
                ["parentRefs"] = new List<object> { Map(("name", "inference-gateway"), ("namespace", "gateway")) },
                ["hostnames"] = new List<object> { $"{name}.models.example.com" },
                ["rules"] = new List<object>
                {
                    Map(
                        ("matches", new List<object> { Map(("path", Map(("type", "PathPrefix"), ("value", "/v1")))) }),
                        ("timeouts", Map(("request", "300s"))),
                        ("backendRefs", new List<object> { Map(("name", name), ("port", 80)) })),
                },
            },
        }, options);
    }

    static Dictionary<string, object> Map(params (string Key, object Value)[] entries) => entries.ToDictionary(entry => entry.Key, entry => entry.Value);

    sealed class ServiceMonitorArgs() : CustomResourceArgs("monitoring.coreos.com/v1", "ServiceMonitor")
    {
        [Input("spec")] public InputMap<object>? Spec { get; set; }
    }

    sealed class HttpRouteArgs() : CustomResourceArgs("gateway.networking.k8s.io/v1", "HTTPRoute")
    {
        [Input("spec")] public InputMap<object>? Spec { get; set; }
    }
}
