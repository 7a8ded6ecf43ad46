using MlPlatform.Core.Pools;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Quotas;

/// <summary>Something that a quota counts and replicas take. Sums are decimal: three times 0.1 are 0.3.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="Unit">Its unit after a number, with a space before; empty where the name says it.</param>
/// <param name="QuotaProperty">The property of the quota that bounds it.</param>
/// <param name="ModelProperty">The property of the model that asks for it; null where each replica is one.</param>
/// <param name="InQuota">How much the quota has.</param>
/// <param name="Of">How much a replica or pod takes, of a spec and its place.</param>
sealed record Resource(
    string Name,
    string Unit,
    string QuotaProperty,
    string? ModelProperty,
    Func<QuotaSpec, decimal> InQuota,
    Func<WorkloadSpec, SpecPath, decimal> Of)
{
    public static readonly Resource Cpu =
        new("CPU", " cores", nameof(QuotaSpec.Cpu), nameof(WorkloadSpec.Cpu), quota => (decimal)quota.Cpu, (workload, _) => (decimal)workload.Cpu);

    public static readonly Resource Memory =
        new("Memory", " GiB", nameof(QuotaSpec.MemoryGiB), nameof(WorkloadSpec.MemoryGiB), quota => (decimal)quota.MemoryGiB, (workload, _) => (decimal)workload.MemoryGiB);

    public static readonly Resource Pods = new("Pods", "", nameof(QuotaSpec.Pods), null, quota => quota.Pods, (_, _) => 1);

    /// <summary>The name by which the quota bounds it, where it isn't all GPUs.</summary>
    public string? GpuResource { get; init; }

    /// <summary>GPUs, slices or shares that go by one name. Each name is bounded by itself, and all that the quota doesn't name by its GPUs.</summary>
    /// <param name="resource">The name.</param>
    /// <param name="ofReplica">How many a replica asks for by it.</param>
    public static Resource Gpus(string resource, Func<WorkloadSpec, SpecPath, decimal> ofReplica) => new(
        resource == GpuNames.Resource ? "GPUs" : resource,
        "",
        nameof(QuotaSpec.Gpus),
        nameof(WorkloadSpec.Gpus),
        quota => quota.GpuResources.GetValueOrDefault(resource, quota.Gpus),
        ofReplica)
    {
        GpuResource = resource,
    };

    /// <summary>How much a replica of a model, or a pod of a job, takes.</summary>
    public decimal OfReplica<TWorkload>(Node<TWorkload> workload)
        where TWorkload : WorkloadSpec => Of(workload.Spec, workload.Path);

    /// <summary>Whether both sides can be relied on.</summary>
    public bool IsKnown<TWorkload>(Node<TenantSpec> tenant, Node<TWorkload> workload)
        where TWorkload : WorkloadSpec => IsKnown(tenant) && IsKnown(workload);

    /// <summary>Whether the quota's side can be relied on.</summary>
    public bool IsKnown(Node<TenantSpec> tenant)
    {
        var quota = tenant.Part(nameof(TenantSpec.Quota), tenant.Spec.Quota);
        return quota.Knows(QuotaProperty) && (GpuResource is null || quota.KnowsAllOf(nameof(QuotaSpec.GpuResources)));
    }

    /// <summary>Whether the side of the model or job can be relied on.</summary>
    public bool IsKnown<TWorkload>(Node<TWorkload> workload)
        where TWorkload : WorkloadSpec => ModelProperty is null || workload.Knows(ModelProperty);

    /// <summary>An amount with its unit.</summary>
    public string Amount(decimal amount) => $"{Number(amount)}{Unit}";

    /// <summary>"GPUs: 21 needed (11 x 1), 16 in the quota".</summary>
    public string Shortage(decimal needed, string how, QuotaSpec quota) =>
        $"{Name}: {Amount(needed)} needed ({how}), {Number(InQuota(quota))} in the quota";

    /// <summary>The quota's property and what it must become, as its author writes it: "quota.gpus to 21".</summary>
    public string RaiseTo(decimal needed, Node<TenantSpec> tenant)
    {
        var property = GpuResource is not null && tenant.Spec.Quota.GpuResources.ContainsKey(GpuResource)
            ? $"{tenant.Word(nameof(QuotaSpec.GpuResources))}[\"{GpuResource}\"]"
            : tenant.Word(QuotaProperty);
        return $"{tenant.Word(nameof(TenantSpec.Quota))}.{property} to {Number(needed)}";
    }

    /// <summary>A number without needless zeros.</summary>
    public static string Number(decimal amount) => Shown.Number((double)amount);
}
