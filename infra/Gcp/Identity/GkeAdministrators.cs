using MlPlatform.Components;
using Pulumi;
using Pulumi.Gcp.Projects;

namespace MlPlatform.Infra.Gcp.Identity;

/// <summary>
/// Who administers a cluster and what is in it. The role is the project's, so of all clusters there: its lowest level is the project, by
/// Google's page on the roles of Kubernetes Engine, and RBAC knows groups only where a domain has set them up for it. A project for each environment parts them.
/// </summary>
public sealed class GkeAdministrators : ComponentResource
{
    /// <summary>Grants the role to each of them, and takes it from nobody else.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster.</param>
    /// <param name="options">Options of the component; what it depends on, each grant waits for.</param>
    public GkeAdministrators(string name, GkeAdministratorsArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:gcp:GkeAdministrators", name, options)
    {
        var child = Children.Of(this, options);
        foreach (var (admin, member) in args.Cluster.Administrators.OrderBy(admin => admin.Key, StringComparer.Ordinal))
        {
            // container.clusterAdmin may delete a cluster and see nothing in it; this one reaches the objects too.
            _ = new IAMMember($"{name}-{admin}", new() { Project = args.Cluster.Account!, Role = "roles/container.admin", Member = member }, child);
        }

        RegisterOutputs();
    }
}
