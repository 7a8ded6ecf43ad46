using MlPlatform.Components.Clusters;

namespace MlPlatform.Components.Metrics;

/// <summary>Arguments of <see cref="Keda"/>.</summary>
public sealed record KedaArgs
{
    /// <summary>The cluster that it runs in.</summary>
    public required ICluster Cluster { get; init; }
}
