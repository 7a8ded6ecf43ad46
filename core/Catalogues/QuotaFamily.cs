using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Catalogues;

/// <summary>Machines that a cloud account's quotas count together.</summary>
public sealed record QuotaFamily
{
    /// <summary>The cloud.</summary>
    public required CloudProvider Cloud { get; init; }

    /// <summary>Our name of it: <c>g-vt</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What is counted.</summary>
    public required QuotaUnit Unit { get; init; }

    /// <summary>The quota of machines that are bought on demand.</summary>
    public required QuotaName OnDemand { get; init; }

    /// <summary>The quota of spot machines; several families may share one.</summary>
    public required QuotaName Spot { get; init; }

    /// <summary>Where the names stand.</summary>
    public required string Source { get; init; }

    /// <summary>The quota of machines that are bought so.</summary>
    /// <param name="capacity">How they are bought.</param>
    public QuotaName Of(CapacityType capacity) => capacity == CapacityType.Spot ? Spot : OnDemand;

    /// <summary>How much of the quota a machine takes.</summary>
    /// <param name="machine">A machine of the family.</param>
    public int Takes(MachineType machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return Unit == QuotaUnit.Gpus ? machine.Gpus : machine.Vcpus;
    }
}
