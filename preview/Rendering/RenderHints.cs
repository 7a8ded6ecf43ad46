namespace MlPlatform.Preview.Rendering;

/// <summary>What manifests should say that no plan knows.</summary>
public sealed record RenderHints
{
    /// <summary>Objects that the rendered ones refer to and that a chart or someone else makes. Default: none.</summary>
    public IReadOnlyList<ExternalObject> Externals { get; init; } = [];
}
