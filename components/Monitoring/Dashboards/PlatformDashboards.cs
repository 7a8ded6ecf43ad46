using MlPlatform.Core.Alerts;
using MlPlatform.Core.Pools;

namespace MlPlatform.Components.Monitoring.Dashboards;

/// <summary>The dashboards of a platform; without GPUs there is none of their health.</summary>
static class PlatformDashboards
{
    public static IReadOnlyList<Dashboard> Of(IReadOnlyList<NodePool> pools) => pools.Any(pool => pool.IsGpu) ? [Fleet(true), Gpus, Model, Tenant] : [Fleet(false), Model, Tenant];

    static Dashboard Fleet(bool gpus) => new()
    {
        Name = "fleet",
        Title = "Fleet",
        Panels =
        [
            new() { Title = "Nodes by pool", Queries = [new(RecordedSeries.PoolNodes, "{{pool}}")] },
            new() { Title = "US dollars an hour by pool, machines at list prices", Unit = "currencyUSD", Queries = [new(RecordedSeries.PoolCost, "{{pool}}"), new($"sum({RecordedSeries.PoolCost})", "all")] },
            new() { Title = "GPUs by pool", Queries = [new(RecordedSeries.PoolGpus, "{{pool}} {{resource}}"), new(RecordedSeries.PoolGpusTaken, "{{pool}} {{resource}}, taken")] },
            new() { Title = "GPUs taken by namespace", Queries = [new(RecordedSeries.NamespaceGpus, "{{namespace}} {{resource}}")] },
            new() { Title = "GPUs taken by model", Queries = [new($"sum by (namespace, model) ({RecordedSeries.ModelGpus})", "{{namespace}}/{{model}}")] },
            .. gpus ? [Utilization] : Array.Empty<Panel>(),
        ],
    };

    static Panel Utilization { get; } = new()
    {
        Title = "GPU utilisation by namespace",
        Unit = "percent",
        Queries = [new($"avg by (namespace) ({RecordedSeries.GpuUtilization}{{namespace!=\"gpu-operator\"}})", "{{namespace}}")],
    };

    static Dashboard Gpus { get; } = new()
    {
        Name = "gpu-health",
        Title = "GPU health",
        Variables = [new("node", "DCGM_FI_DEV_GPU_TEMP", "node")],
        Panels =
        [
            OfGpus("Utilisation", "percent", RecordedSeries.GpuUtilization),
            new()
            {
                Title = "Memory used",
                Unit = "percent",
                Queries = [new(
                    "100 * DCGM_FI_DEV_FB_USED{node=\"$node\"} / (DCGM_FI_DEV_FB_USED{node=\"$node\"} + DCGM_FI_DEV_FB_FREE{node=\"$node\"} + DCGM_FI_DEV_FB_RESERVED{node=\"$node\"})",
                    "{{gpu}} {{GPU_I_PROFILE}}")],
            },
            OfGpus("Temperature", "celsius", "DCGM_FI_DEV_GPU_TEMP"),
            OfGpus("Temperature of memory", "celsius", "DCGM_FI_DEV_MEMORY_TEMP"),
            OfGpus("Power", "watt", "DCGM_FI_DEV_POWER_USAGE"),
            OfGpus("Last XID", "none", "DCGM_FI_DEV_XID_ERRORS"),
            OfGpus("Memory errors that couldn't be corrected", "short", "DCGM_FI_DEV_ECC_DBE_VOL_TOTAL"),
            OfGpus("Rows replaced after such errors", "short", "DCGM_FI_DEV_UNCORRECTABLE_REMAPPED_ROWS"),
        ],
    };

    static Panel OfGpus(string title, string unit, string series) => new() { Title = title, Unit = unit, Queries = [new($"{series}{{node=\"$node\"}}", "{{gpu}} {{GPU_I_PROFILE}}")] };

    static Dashboard Model { get; } = new()
    {
        Name = "model",
        Title = "Model",
        Variables = [new("namespace", RecordedSeries.ModelReplicas, "namespace"), new("model", $"{RecordedSeries.ModelReplicas}{{namespace=\"$namespace\"}}", "model")],
        Panels =
        [
            OfModel("Requests a second", "reqps", RecordedSeries.ModelRequests, "requests"),
            OfModel("Latency", "s", RecordedSeries.ModelLatency, "{{quantile}}"),
            OfModel("Requests that wait", "short", RecordedSeries.ModelQueue, "waiting"),
            OfModel("Share of requests that fail", "percentunit", RecordedSeries.ModelErrors, "failed"),
            new() { Title = "Replicas and their GPUs", Queries = [new(Chosen(RecordedSeries.ModelReplicas), "replicas that serve"), new(Chosen(RecordedSeries.ModelGpus), "GPUs")] },
            new() { Title = "Memory of its pods", Unit = "bytes", Queries = [new("sum by (pod) (container_memory_working_set_bytes{namespace=\"$namespace\",pod=~\"$model-.+\",container=\"model\"})", "{{pod}}")] },
        ],
    };

    static Panel OfModel(string title, string unit, string series, string legend) => new() { Title = title, Unit = unit, Queries = [new(Chosen(series), legend)] };

    static string Chosen(string series) => $"{series}{{namespace=\"$namespace\",model=\"$model\"}}";

    static Dashboard Tenant { get; } = new()
    {
        Name = "tenant",
        Title = "Tenant",
        Variables = [new("namespace", "kube_resourcequota", "namespace")],
        Panels =
        [
            new()
            {
                Title = "Quota used",
                Kind = "bargauge",
                Unit = "percentunit",
                Queries = [new("kube_resourcequota{namespace=\"$namespace\",type=\"used\"} / ignoring (type) (kube_resourcequota{namespace=\"$namespace\",type=\"hard\"} > 0)", "{{resource}}")],
            },
            new() { Title = "GPUs taken", Queries = [new($"{RecordedSeries.NamespaceGpus}{{namespace=\"$namespace\"}}", "{{resource}}")] },
            new() { Title = "GPUs taken by model", Queries = [new($"sum by (model) ({RecordedSeries.ModelGpus}{{namespace=\"$namespace\"}})", "{{model}}")] },
            new() { Title = "Replicas that serve", Queries = [new($"sum by (model) ({RecordedSeries.ModelReplicas}{{namespace=\"$namespace\"}})", "{{model}}")] },
        ],
    };
}
