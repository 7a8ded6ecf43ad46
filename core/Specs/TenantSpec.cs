namespace MlPlatform.Core.Specs;

/// <summary>A tenant: a namespace of its own with a quota, network isolation and the models that run in it.</summary>
public sealed record TenantSpec
{
    /// <summary>
    /// Namespace of the tenant.
    /// Default: the tenant's name.
    /// </summary>
    public string? Namespace { get; init; }

    /// <summary>What the tenant may take of the cluster, all its pods together.</summary>
    public required QuotaSpec Quota { get; init; }

    /// <summary>
    /// What a container gets that names no requests or limits of its own.
    /// Default: 100 millicores and 128 MiB, limit 500 millicores and 512 MiB; enough for a sidecar, too little to starve a neighbour.
    /// </summary>
    public ContainerDefaultsSpec ContainerDefaults { get; init; } = new();

    /// <summary>
    /// Whether others can't trust what runs in it, as where customers bring their own code.
    /// Default: false; teams of one company.
    /// </summary>
    public bool Untrusted { get; init; }

    /// <summary>
    /// Training jobs by name.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, TrainingJobSpec> Jobs { get; init; } = Named.None<TrainingJobSpec>();

    /// <summary>
    /// Model services by name.
    /// Default: none, since models may come in stacks of their own.
    /// </summary>
    public IReadOnlyDictionary<string, ModelSpec> Models { get; init; } = Named.None<ModelSpec>();
}
