namespace MlPlatform.Preview.Plans.Values;

/// <summary>A folder of files: from one place, or put together from assets and other archives.</summary>
public sealed class PlanArchive : PlanValue
{
    /// <summary>An archive from one place.</summary>
    /// <param name="source">A path or an address.</param>
    /// <param name="text">The path or the address itself.</param>
    public PlanArchive(AssetSource source, string text)
    {
        Source = source;
        Text = text;
    }

    /// <summary>An archive put together from parts.</summary>
    /// <param name="assets">Assets and archives by their path in this one.</param>
    public PlanArchive(PlanObject assets) => Assets = assets;

    /// <summary>Where it comes from; <c>null</c> where it is put together from <see cref="Assets"/>.</summary>
    public AssetSource? Source { get; }

    /// <summary>The path or the address, by <see cref="Source"/>.</summary>
    public string? Text { get; }

    /// <summary>The parts by their path in the archive; <c>null</c> where it comes from one place.</summary>
    public PlanObject? Assets { get; }

    internal override IEnumerable<PlanValue> Inner => Assets is null ? [] : [Assets];

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) =>
        other is PlanArchive archive && Source == archive.Source && Text == archive.Text && Equals(Assets, archive.Assets);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Text, Assets);
}
