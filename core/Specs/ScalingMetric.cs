namespace MlPlatform.Core.Specs;

/// <summary>What an autoscaler can go by.</summary>
public enum ScalingMetric
{
    /// <summary>CPU, in percent of the request; from metrics-server.</summary>
    Cpu,

    /// <summary>Memory, in percent of the request; from metrics-server.</summary>
    Memory,

    /// <summary>Requests that wait, a replica; from the server.</summary>
    Queue,

    /// <summary>Requests that run, a replica; from the server.</summary>
    InFlight,

    /// <summary>Utilisation of the GPU in percent; from the DCGM exporter.</summary>
    GpuUtilization,

    /// <summary>Any query over Prometheus.</summary>
    Query,
}
