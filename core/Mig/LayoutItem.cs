namespace MlPlatform.Core.Mig;

/// <summary>A part of a layout as it is written.</summary>
/// <param name="Profile">The name of a profile.</param>
/// <param name="Count">How many; null for as many as fit.</param>
sealed record LayoutItem(string Profile, int? Count);
