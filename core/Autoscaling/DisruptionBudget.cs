namespace MlPlatform.Core.Autoscaling;

/// <summary>How many nodes of a pool Karpenter may take away at once, by the API's own names.</summary>
/// <param name="Nodes">A number, or a share of the pool's nodes.</param>
/// <param name="Reasons">Why they would be taken away.</param>
/// <param name="Schedule">When it begins to hold, as cron has it, in UTC; always where there is none.</param>
/// <param name="Duration">For how long it holds then.</param>
public sealed record DisruptionBudget(string Nodes, IReadOnlyList<string> Reasons, string? Schedule = null, string? Duration = null);
