using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Quotas;

/// <summary>Something that a quota counts and replicas take. Sums are decimal: three times 0.1 are 0.3.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="Unit">Its unit after a number, with a space before; empty where the name says it.</param>
/// <param name="QuotaProperty">The property of the quota that bounds it.</param>
/// <param name="ModelProperty">The property of the model that asks for it; null where each replica is one.</param>
/// <param name="InQuota">How much the quota has.</param>
/// <param name="OfReplica">How much a replica takes.</param>
sealed record Resource(
    string Name,
    string Unit,
    string QuotaProperty,
    string? ModelProperty,
    Func<QuotaSpec, decimal> InQuota,
    Func<WorkloadSpec, decimal> OfReplica)
{
    /// <summary>Everything that a quota counts and replicas take.</summary>
    public static readonly IReadOnlyList<Resource> All =
    [
        new("CPU", " cores", nameof(QuotaSpec.Cpu), nameof(ModelSpec.Cpu), quota => (decimal)quota.Cpu, model => (decimal)model.Cpu),
        new("Memory", " GiB", nameof(QuotaSpec.MemoryGiB), nameof(ModelSpec.MemoryGiB), quota => (decimal)quota.MemoryGiB, model => (decimal)model.MemoryGiB),
        new("GPUs", "", nameof(QuotaSpec.Gpus), nameof(ModelSpec.Gpus), quota => quota.Gpus, model => model.Gpus),
        new("Pods", "", nameof(QuotaSpec.Pods), null, quota => quota.Pods, _ => 1),
    ];

    /// <summary>Whether both sides can be relied on.</summary>
    public bool IsKnown(Node<TenantSpec> tenant, Node<ModelSpec> model) => IsKnown(tenant) && IsKnown(model);

    /// <summary>Whether the quota's side can be relied on.</summary>
    public bool IsKnown(Node<TenantSpec> tenant) => tenant.Part(nameof(TenantSpec.Quota), tenant.Spec.Quota).Knows(QuotaProperty);

    /// <summary>Whether the model's side can be relied on.</summary>
    public bool IsKnown<TWorkload>(Node<TWorkload> model)
        where TWorkload : WorkloadSpec => ModelProperty is null || model.Knows(ModelProperty);

    /// <summary>An amount with its unit.</summary>
    public string Amount(decimal amount) => $"{Number(amount)}{Unit}";

    /// <summary>"GPUs: 21 needed (11 x 1), 16 in the quota".</summary>
    public string Shortage(decimal needed, string how, QuotaSpec quota) =>
        $"{Name}: {Amount(needed)} needed ({how}), {Number(InQuota(quota))} in the quota";

    /// <summary>The quota's property and what it must become, as its author writes it: "quota.gpus to 21".</summary>
    public string RaiseTo(decimal needed, Node<TenantSpec> tenant) =>
        $"{tenant.Word(nameof(TenantSpec.Quota))}.{tenant.Word(QuotaProperty)} to {Number(needed)}";

    /// <summary>A number without needless zeros.</summary>
    public static string Number(decimal amount) => Shown.Number((double)amount);
}
