using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Models;

/// <summary>Arguments of <see cref="ModelService"/>.</summary>
public sealed record ModelServiceArgs
{
    /// <summary>The cluster that the model runs in.</summary>
    public required ICluster Cluster { get; init; }

    /// <summary>Namespace of the model's objects; it must be there.</summary>
    public required string Namespace { get; init; }

    /// <summary>
    /// Name of the model's objects.
    /// Default: the name of the component.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>
    /// Whether Prometheus reads its metrics, where its server tells any: the kinds of the Prometheus Operator must be in the cluster.
    /// Default: false.
    /// </summary>
    public bool Monitored { get; init; }

    /// <summary>What the model is and needs.</summary>
    public required ModelSpec Model { get; init; }
}
