namespace MlPlatform.Core.Specs;

/// <summary>A GPU platform: one cluster and the tenants on it.</summary>
public sealed record PlatformSpec
{
    /// <summary>The cluster that everything runs in.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>
    /// Tenants by name: teams or environments that share the cluster.
    /// Default: none, since a platform may stand before its first tenant comes.
    /// </summary>
    public IReadOnlyDictionary<string, TenantSpec> Tenants { get; init; } = Named.None<TenantSpec>();
}
