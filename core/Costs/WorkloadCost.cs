namespace MlPlatform.Core.Costs;

/// <summary>What a model or job costs a month: its share of the nodes that it runs on, its volumes and its load balancer.</summary>
public sealed record WorkloadCost
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Replicas that find room.</summary>
    public required CountRange Replicas { get; init; }

    /// <summary>What it costs.</summary>
    public required CostRange Cost { get; init; }
}
