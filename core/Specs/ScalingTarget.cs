namespace MlPlatform.Core.Specs;

/// <summary>How an autoscaler holds a target, by Kubernetes' names.</summary>
public enum ScalingTarget
{
    /// <summary>The metric divided by the replicas.</summary>
    AverageValue,

    /// <summary>The metric as it is.</summary>
    Value,

    /// <summary>Percent of what the pods request.</summary>
    Utilization,
}
