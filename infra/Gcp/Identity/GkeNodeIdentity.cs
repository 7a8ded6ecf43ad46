using MlPlatform.Components;
using Pulumi;
using Pulumi.Gcp.Projects;
using Pulumi.Gcp.ServiceAccount;

namespace MlPlatform.Infra.Gcp.Identity;

/// <summary>The service account of a cluster's nodes, with what a node needs and no more: Compute Engine's own may edit the whole project.</summary>
public sealed class GkeNodeIdentity : ComponentResource
{
    // GoogleCloudPlatform/cluster-toolkit, modules/scheduler/gke-cluster; Google's page on hardening clusters
    static readonly (string Key, string Role)[] Roles =
    [
        ("node", "roles/container.defaultNodeServiceAccount"),
        ("images", "roles/artifactregistry.reader"),
    ];

    /// <summary>Makes the service account and grants its roles.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster.</param>
    /// <param name="options">Options of the component; what it depends on, each of its children waits for.</param>
    public GkeNodeIdentity(string name, GkeNodeIdentityArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:gcp:GkeNodeIdentity", name, options)
    {
        var cluster = args.Cluster;
        var id = ServiceAccountId.OfNodes(cluster);
        Email = ServiceAccountId.Email(cluster, id);
        var child = Children.Of(this, options);

        var account = new Account(name, new() { AccountId = id, Project = cluster.Account!, DisplayName = $"Nodes of the GKE cluster {cluster.Name}" }, child);
        var afterAccount = CustomResourceOptions.Merge(child, new() { DependsOn = { account } });
        foreach (var (key, role) in Roles)
            _ = new Pulumi.Gcp.Projects.IAMMember($"{name}-{key}", new() { Project = cluster.Account!, Role = role, Member = $"serviceAccount:{Email}" }, afterAccount);
        RegisterOutputs();
    }

    /// <summary>E-mail address of the service account.</summary>
    public string Email { get; }
}
