using MlPlatform.Core.Rules.Placements;

namespace MlPlatform.Core.Capacity.Packing;

/// <summary>Replicas of a model in a pool, or in none.</summary>
/// <param name="Model">The model.</param>
/// <param name="Pool">The pool; null where they found no room.</param>
/// <param name="Replicas">How many.</param>
sealed record PlacedReplicas(PlacedModel Model, PlacedPool? Pool, long Replicas);
