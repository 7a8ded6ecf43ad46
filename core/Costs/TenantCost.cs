namespace MlPlatform.Core.Costs;

/// <summary>What a tenant costs a month.</summary>
public sealed record TenantCost
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its models, by name.</summary>
    public required IReadOnlyList<WorkloadCost> Models { get; init; }

    /// <summary>Its jobs, by name: their volumes alone, since nobody says how long they run.</summary>
    public required IReadOnlyList<WorkloadCost> Jobs { get; init; }

    /// <summary>All of them.</summary>
    public CostRange Cost => CostRange.Sum(Models.Concat(Jobs).Select(workload => workload.Cost));
}
