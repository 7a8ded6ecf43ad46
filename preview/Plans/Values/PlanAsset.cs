namespace MlPlatform.Preview.Plans.Values;

/// <summary>A file, a text or a download that goes to the provider as a blob.</summary>
/// <param name="source">Where it comes from.</param>
/// <param name="text">The path, the address or the text itself.</param>
public sealed class PlanAsset(AssetSource source, string text) : PlanValue
{
    /// <summary>Where it comes from.</summary>
    public AssetSource Source { get; } = source;

    /// <summary>The path, the address or the text itself, by <see cref="Source"/>.</summary>
    public string Text { get; } = text;

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is PlanAsset asset && Source == asset.Source && Text == asset.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Text);
}
