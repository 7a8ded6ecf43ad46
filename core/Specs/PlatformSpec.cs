namespace MlPlatform.Core.Specs;

/// <summary>A GPU platform: one cluster, its node pools, and the tenants on it.</summary>
public sealed record PlatformSpec
{
    /// <summary>
    /// What the platform is for.
    /// Default: production, which asks for most.
    /// </summary>
    public EnvironmentKind Environment { get; init; } = EnvironmentKind.Prod;

    /// <summary>The cluster that everything runs in.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>
    /// Node pools by name. A cluster that the stack makes needs one without GPUs, for what isn't a model. Of a cluster that is there
    /// already, nodes of the pools that are told carry the label <c>mlplatform.io/pool</c> with the pool's name: models are sent by it.
    /// Default: none; the pools of an existing cluster may stay unsaid, and nothing is then proved against them.
    /// </summary>
    public IReadOnlyDictionary<string, NodePoolSpec> Pools { get; init; } = Named.None<NodePoolSpec>();

    /// <summary>
    /// Tags of everything that the stack makes in the cloud, for bills and owners: labels on Google Cloud.
    /// Default: none beside <c>mlplatform-cluster</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = Named.None<string>();

    /// <summary>
    /// The cache that all images are pulled through.
    /// Default: none; they come from where they are.
    /// </summary>
    public RegistrySpec? Registry { get; init; }

    /// <summary>
    /// What adds nodes and takes them away.
    /// Default: what the cloud's users use.
    /// </summary>
    public AutoscalerSpec Autoscaler { get; init; } = new();

    /// <summary>
    /// Metrics and alerts.
    /// Default: Prometheus, metrics-server and KEDA.
    /// </summary>
    public MonitoringSpec Monitoring { get; init; } = new();

    /// <summary>
    /// The gateway in front of the models.
    /// Default: none; models are reached inside the cluster.
    /// </summary>
    public GatewaySpec? Gateway { get; init; }

    /// <summary>
    /// Storage classes.
    /// Default: those of the cloud's drivers.
    /// </summary>
    public StorageSpec Storage { get; init; } = new();

    /// <summary>
    /// What the cloud account may have at most, by the cloud's name of the quota: a code on AWS (<c>L-DB2E81BA</c>), a metric on Google Cloud
    /// (<c>NVIDIA_L4_GPUS</c>), a family on Azure (<c>standardNCADSH100v5Family</c>). The <c>quotas</c> command shows the names.
    /// Default: none; it isn't known, and nothing is held against it.
    /// </summary>
    public IReadOnlyDictionary<string, int> AccountQuota { get; init; } = Named.None<int>();

    /// <summary>
    /// Machine types and prices of your own.
    /// Default: none.
    /// </summary>
    public CatalogueSpec Catalogue { get; init; } = new();

    /// <summary>
    /// What cost is reckoned with.
    /// Default: see there.
    /// </summary>
    public CostSpec Cost { get; init; } = new();

    /// <summary>
    /// Rules that only warn on this platform: their ids, each with the reason, which is printed with what they find.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> LoweredRules { get; init; } = Named.None<string>();

    /// <summary>
    /// Tenants by name: teams or environments that share the cluster.
    /// Default: none, since a platform may stand before its first tenant comes.
    /// </summary>
    public IReadOnlyDictionary<string, TenantSpec> Tenants { get; init; } = Named.None<TenantSpec>();
}
