namespace MlPlatform.Preview.Rendering;

/// <summary>Why files can't be written, and what to do.</summary>
public sealed class RenderException(string message) : Exception(message);
