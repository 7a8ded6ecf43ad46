using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Gcp.Network;

/// <summary>Where in which network a cluster is, all of it known from the spec.</summary>
sealed record NetworkPlace
{
    /// <summary>The network, <c>projects/P/global/networks/N</c>.</summary>
    public required string Network { get; init; }

    /// <summary>The subnetwork of nodes, <c>projects/P/regions/R/subnetworks/S</c>.</summary>
    public required string Subnetwork { get; init; }

    /// <summary>Whether the network is another project's, which shares it with the cluster's.</summary>
    public required bool Shared { get; init; }

    /// <summary>Name of the subnetwork's secondary range for pods.</summary>
    public required string PodRange { get; init; }

    /// <summary>Name of the subnetwork's secondary range for Services.</summary>
    public required string ServiceRange { get; init; }

    /// <summary>The place of a cluster: in the network that is made for it, or in the one that it names.</summary>
    public static NetworkPlace Of(ClusterSpec cluster)
    {
        if (cluster.ExistingNetwork is not { } existing)
            return Named(cluster.Account!, cluster, cluster.Name, SubnetworkName(cluster), "pods", "services");
        // A network of another project is shared with this one, and its subnetworks are there too.
        var project = existing.Id.Split('/') is ["projects", var host, ..] ? host : cluster.Account!;
        return Named(project, cluster, existing.Id, existing.Subnets[NodesKey], existing.PodRange, existing.ServiceRange);
    }

    /// <summary>Name of the subnetwork that is made for a cluster.</summary>
    public static string SubnetworkName(ClusterSpec cluster) => $"{cluster.Name}-nodes";

    const string NodesKey = "nodes";

    static NetworkPlace Named(string project, ClusterSpec cluster, string network, string subnetwork, string pods, string services) => new()
    {
        Network = network.Contains('/', StringComparison.Ordinal) ? network : $"projects/{project}/global/networks/{network}",
        Subnetwork = subnetwork.Contains('/', StringComparison.Ordinal) ? subnetwork : $"projects/{project}/regions/{cluster.Region}/subnetworks/{subnetwork}",
        Shared = project != cluster.Account,
        PodRange = pods,
        ServiceRange = services,
    };
}
