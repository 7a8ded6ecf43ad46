using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Tenants;

/// <summary>Arguments of <see cref="Tenant"/>.</summary>
public sealed record TenantArgs
{
    /// <summary>The cluster that the tenant lives in.</summary>
    public required ICluster Cluster { get; init; }

    /// <summary>
    /// Whether Prometheus reads the metrics of its models: the kinds of the Prometheus Operator must be in the cluster.
    /// Default: false.
    /// </summary>
    public bool Monitored { get; init; }

    /// <summary>What the tenant is and runs.</summary>
    public required TenantSpec Tenant { get; init; }
}
