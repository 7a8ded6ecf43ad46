using MlPlatform.Components.Clusters;

namespace MlPlatform.Components.Fabric;

/// <summary>Arguments of <see cref="EfaDevicePlugin"/>.</summary>
public sealed record EfaDevicePluginArgs
{
    /// <summary>The cluster, whose pools with EFA it offers the interfaces of.</summary>
    public required ICluster Cluster { get; init; }
}
