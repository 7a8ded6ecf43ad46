using MlPlatform.Core.Rules;

namespace MlPlatform.Core.Settings;

/// <summary>What became of the text of settings: a spec, or everything that is wrong with it.</summary>
/// <typeparam name="T">A record of <c>MlPlatform.Core.Specs</c>.</typeparam>
public sealed record SettingsResult<T>
    where T : class
{
    /// <summary>The spec; null where anything is wrong with the text.</summary>
    public required T? Spec { get; init; }

    /// <summary>Everything wrong with the text, by path.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
