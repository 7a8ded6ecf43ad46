using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Components.Monitoring;

/// <summary>Arguments of <see cref="Monitoring"/>.</summary>
public sealed record MonitoringArgs
{
    /// <summary>The cluster that is watched.</summary>
    public required ICluster Cluster { get; init; }

    /// <summary>The platform: from its pools, tenants and receivers follow what is recorded and told, and to whom.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>
    /// Values of the secrets that the platform's receivers and Grafana name, by that name. They are made secrets if they aren't.
    /// Default: none; right where nobody hears, and Grafana's password is the chart's own.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> Secrets { get; init; } = new Dictionary<string, Input<string>>();
}
