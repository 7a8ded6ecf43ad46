namespace MlPlatform.Core.Specs;

/// <summary>A GPU platform: one cluster, its node pools, and the tenants on it.</summary>
public sealed record PlatformSpec
{
    /// <summary>The cluster that everything runs in.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>
    /// Node pools by name. A cluster that the stack makes needs one without GPUs, for what isn't a model. Of a cluster that is there
    /// already, nodes of the pools that are told carry the label <c>mlplatform.io/pool</c> with the pool's name: models are sent by it.
    /// Default: none; the pools of an existing cluster may stay unsaid, and nothing is then proved against them.
    /// </summary>
    public IReadOnlyDictionary<string, NodePoolSpec> Pools { get; init; } = Named.None<NodePoolSpec>();

    /// <summary>
    /// Tenants by name: teams or environments that share the cluster.
    /// Default: none, since a platform may stand before its first tenant comes.
    /// </summary>
    public IReadOnlyDictionary<string, TenantSpec> Tenants { get; init; } = Named.None<TenantSpec>();
}
