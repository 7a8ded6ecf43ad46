namespace MlPlatform.Preview.Rendering;

/// <summary>A file of manifests or chart values.</summary>
/// <param name="Path">Its path in the output folder, with <c>/</c> between names.</param>
/// <param name="Content">Its content, UTF-8.</param>
public sealed record RenderedFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Its content as text.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Content.Span);
}
