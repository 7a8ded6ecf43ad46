using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Networks;

/// <summary>How the address range of a cluster is shared where subnets span the zones of a region: on Google Cloud and Azure.</summary>
public sealed record RegionalSubnets
{
    // What GKE asks for, exactly, and AKS at least.
    const int ControlPlanePrefix = 28;

    /// <summary>Range of nodes: the first half. What is left of the second stays free.</summary>
    public required string NodeCidr { get; init; }

    /// <summary>Range of the control plane's own addresses, <c>/28</c>: the first of the second half.</summary>
    public required string ControlPlaneCidr { get; init; }

    /// <summary>The ranges of a cluster.</summary>
    /// <param name="cluster">The cluster; rules have nothing against it.</param>
    /// <exception cref="ArgumentException">It has no valid range.</exception>
    public static RegionalSubnets Of(ClusterSpec cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        if (!Cidr.TryParse(cluster.NetworkCidr, out var range) || range.Prefix >= ControlPlanePrefix)
            throw new ArgumentException($"'{cluster.NetworkCidr}' is no IPv4 range that can be shared.", nameof(cluster));
        var halves = range.Split(2);
        return new() { NodeCidr = halves[0].ToString(), ControlPlaneCidr = (halves[1] with { Prefix = ControlPlanePrefix }).ToString() };
    }
}
