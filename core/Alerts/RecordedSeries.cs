namespace MlPlatform.Core.Alerts;

/// <summary>The series that our rules record: one name for what each server and each way of sharing tells in its own words.</summary>
public static class RecordedSeries
{
    /// <summary>How busy a GPU, slice or share is, in percent, with the labels of the exporter.</summary>
    public const string GpuUtilization = "mlp:gpu_utilization:percent";

    /// <summary>Nodes by pool.</summary>
    public const string PoolNodes = "mlp:pool_nodes:count";

    /// <summary>GPUs, slices and shares that nodes have, by pool and resource.</summary>
    public const string PoolGpus = "mlp:pool_gpus:capacity";

    /// <summary>GPUs, slices and shares that running pods have asked for, by namespace and resource.</summary>
    public const string NamespaceGpus = "mlp:namespace_gpus:requested";

    /// <summary>GPUs, slices and shares that running pods have asked for, by pool and resource.</summary>
    public const string PoolGpusTaken = "mlp:pool_gpus:requested";

    /// <summary>US dollars an hour of a pool's machines, at the catalogue's prices.</summary>
    public const string PoolCost = "mlp:pool_cost:usd_per_hour";

    /// <summary>Replicas of a model that serve.</summary>
    public const string ModelReplicas = "mlp:model_replicas:available";

    /// <summary>GPUs, slices or shares that the running replicas of a model have asked for.</summary>
    public const string ModelGpus = "mlp:model_gpus:requested";

    /// <summary>Requests a second of a model.</summary>
    public const string ModelRequests = "mlp:model_requests:rate5m";

    /// <summary>Requests that wait on a model.</summary>
    public const string ModelQueue = "mlp:model_queue:sum";

    /// <summary>Seconds within which a share of requests is answered: label <c>quantile</c>, or <c>mean</c> where the server tells no distribution.</summary>
    public const string ModelLatency = "mlp:model_latency_seconds:rate5m";

    /// <summary>Share of requests that failed, over five minutes.</summary>
    public const string ModelErrors = "mlp:model_error_ratio:rate5m";

    /// <summary>Share of requests that failed, over any window.</summary>
    /// <param name="window">The window, such as <c>1h</c>.</param>
    public static string ModelErrorsOver(string window) => $"mlp:model_error_ratio:rate{window}";
}
