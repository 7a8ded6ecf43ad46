using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Monitoring;

/// <summary>Arguments of <see cref="ModelAlerts"/>.</summary>
public sealed record ModelAlertsArgs
{
    /// <summary>The cluster that the model runs in; it has the Prometheus Operator's kinds.</summary>
    public required ICluster Cluster { get; init; }

    /// <summary>The platform that it runs on.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>The tenant whose model it is; its namespace must be there.</summary>
    public required string Tenant { get; init; }

    /// <summary>Name of the model's objects.</summary>
    public required string Name { get; init; }

    /// <summary>The model.</summary>
    public required ModelSpec Model { get; init; }
}
