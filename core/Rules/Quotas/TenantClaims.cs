using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Quotas;

/// <summary>A tenant, and the names by which its models and jobs ask for GPUs: a quota bounds each name by itself.</summary>
sealed class TenantClaims
{
    readonly IReadOnlyDictionary<SpecPath, string?> names;

    TenantClaims(Node<TenantSpec> tenant, IReadOnlyDictionary<SpecPath, string?> names)
    {
        Tenant = tenant;
        this.names = names;
        var named = names.Values.OfType<string>().Append(GpuNames.Resource).Distinct().OrderBy(name => name == GpuNames.Resource ? "" : name, StringComparer.Ordinal);
        Resources = [Resource.Cpu, Resource.Memory, .. named.Select(name => Resource.Gpus(name, (workload, at) => NameOf(at) == name ? workload.Gpus : 0)), Resource.Pods];
    }

    public Node<TenantSpec> Tenant { get; }

    /// <summary>What the quota counts and the models take.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>The tenants of a platform, with the names that their models' pools give GPUs.</summary>
    public static IEnumerable<TenantClaims> Of(Node<PlatformSpec> platform, PlacedPlatform placed)
    {
        var unplaced = placed.Pools.All(pool => pool.Pool.Spec.Sharing is { Mig: null or { Strategy: MigStrategy.Single }, TimeSlicing: null or { RenameByDefault: false } }) ? GpuNames.Resource : null;
        var workloads = placed.Workloads.ToLookup(workload => workload.Tenant.Name, StringComparer.Ordinal);
        return platform.Parts(nameof(PlatformSpec.Tenants), platform.Spec.Tenants).Select(tenant => new TenantClaims(
            tenant,
            workloads[tenant.Name].ToDictionary(workload => workload.Workload.Path, workload => workload.Placement?.GpuResource ?? unplaced)));
    }

    /// <summary>A tenant whose platform isn't known: its models ask for GPUs by the name that they have on most.</summary>
    public static TenantClaims Alone(Node<TenantSpec> tenant) => new(
        tenant,
        Named(tenant.Parts(nameof(TenantSpec.Models), tenant.Spec.Models)).Concat(Named(tenant.Parts(nameof(TenantSpec.Jobs), tenant.Spec.Jobs))).ToDictionary());

    /// <summary>
    /// Whether a model may be counted with others. Where pools give GPUs several names, what a model that has no place would ask for isn't
    /// known; by itself it is held against what the quota says of all names, and with others it is left out.
    /// </summary>
    public bool Counts(Resource resource, Node<ModelSpec> model) => resource.GpuResource is null || model.Spec.Gpus == 0 || names[model.Path] == resource.GpuResource;

    static IEnumerable<KeyValuePair<SpecPath, string?>> Named<TWorkload>(IEnumerable<Node<TWorkload>> workloads)
        where TWorkload : WorkloadSpec =>
        workloads.Select(workload => KeyValuePair.Create(workload.Path, (string?)OfferSearch.ResourceOfUnsaid(workload.Spec)));

    string? NameOf(SpecPath workload) => names[workload] ?? (Tenant.Spec.Quota.GpuResources.Count == 0 ? GpuNames.Resource : null);
}
