using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Accounts;

/// <summary>What a machine takes of one quota.</summary>
/// <param name="Quota">The quota.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Capacity">How machines that count in it are bought; null where all count.</param>
/// <param name="Takes">How much the machine takes.</param>
/// <param name="OfAllRegions">Whether it is one quota for all regions.</param>
sealed record QuotaCount(QuotaName Quota, QuotaUnit Unit, CapacityType? Capacity, int Takes, bool OfAllRegions = false)
{
    // Both clouds count once more, over all families: what a family has is of no use without. Names from memory.
    static readonly QuotaName AllCores = new() { Code = "cores", Name = "Total Regional vCPUs" };
    static readonly QuotaName AllGpus = new() { Code = "GPUS_ALL_REGIONS", Name = "GPUs (all regions)" };

    /// <summary>All quotas that a machine counts in.</summary>
    public static IEnumerable<QuotaCount> Of(MachineType machine, CapacityType capacity) => As(capacity) is { } counted ? Counted(machine, counted) : [];

    /// <summary>
    /// Whether machines that are bought so count as bought on demand or as spot; null where they count in neither, or that isn't known. A reservation
    /// is of machines on demand. A Capacity Block doesn't count on AWS (its page on Capacity Blocks for ML, from memory); of flex-start it isn't known.
    /// </summary>
    public static CapacityType? As(CapacityType capacity) => capacity switch
    {
        CapacityType.OnDemand or CapacityType.Reserved => CapacityType.OnDemand,
        CapacityType.Spot => CapacityType.Spot,
        _ => null,
    };

    static IEnumerable<QuotaCount> Counted(MachineType machine, CapacityType capacity)
    {
        if (machine.QuotaFamily is { } family)
            yield return new(family.Of(capacity), family.Unit, capacity, family.Takes(machine));
        if (machine.Cloud == CloudProvider.Azure && capacity == CapacityType.OnDemand)
            yield return new(AllCores, QuotaUnit.Vcpus, capacity, machine.Vcpus);
        if (machine is { Cloud: CloudProvider.Gcp, Gpus: > 0 })
            yield return new(AllGpus, QuotaUnit.Gpus, null, machine.Gpus, OfAllRegions: true);
    }
}
