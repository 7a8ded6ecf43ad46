namespace MlPlatform.Core.Costs;

/// <summary>Something of the cluster's own that is charged for beside its nodes.</summary>
public sealed record CostItem
{
    /// <summary>What it is: <c>control plane</c>, <c>3 NAT gateways</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it costs.</summary>
    public required CostRange Cost { get; init; }
}
