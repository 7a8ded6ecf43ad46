using MlPlatform.Core.Costs;

namespace MlPlatform.Preview.Costs;

/// <summary>What a stack costs.</summary>
/// <param name="Stack">Its name.</param>
/// <param name="Estimate">The estimate.</param>
sealed record StackCost(string Stack, CostEstimate Estimate);
