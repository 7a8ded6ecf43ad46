namespace MlPlatform.Core.Pools;

/// <summary>Why a model can't be placed.</summary>
/// <param name="Property">The property of the model that is at fault.</param>
/// <param name="Item">Its item, where it is a list.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Mend">What to change.</param>
sealed record PlacementProblem(string Property, int? Item, string Message, string Mend);
