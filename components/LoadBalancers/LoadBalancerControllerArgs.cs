using MlPlatform.Components.Clusters;

namespace MlPlatform.Components.LoadBalancers;

/// <summary>Arguments of <see cref="LoadBalancerController"/>.</summary>
public sealed record LoadBalancerControllerArgs
{
    /// <summary>The cluster that it runs in, which says what of the cloud it needs.</summary>
    public required ICluster Cluster { get; init; }
}
