namespace MlPlatform.Preview.Rendering;

/// <summary>An object that is there without this stack's making it: a chart makes it, or someone else.</summary>
/// <param name="Kind">Its kind, for example <c>Service</c>.</param>
/// <param name="Namespace">Its namespace; <c>null</c> where it has none.</param>
/// <param name="Name">Its name.</param>
public sealed record ExternalObject(string Kind, string? Namespace, string Name);
