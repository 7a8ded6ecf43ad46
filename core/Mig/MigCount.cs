namespace MlPlatform.Core.Mig;

/// <summary>How many instances of a profile a GPU is cut into.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Count">How many.</param>
public sealed record MigCount(MigProfile Profile, int Count)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Profile.Name} x {Count}";
}
