using MlPlatform.Core.Rules;

namespace MlPlatform.Core.Settings;

/// <summary>What became of the text of settings: a spec, or everything that is wrong with it.</summary>
/// <typeparam name="T">A record of <c>MlPlatform.Core.Specs</c>.</typeparam>
public sealed class SettingsResult<T>
    where T : class
{
    internal SettingsResult(SpecPath root, T? draft, Gaps gaps, IEnumerable<Finding> findings)
    {
        Root = root;
        Draft = draft;
        Gaps = gaps;
        Findings = Rules.Findings.Sorted(findings);
    }

    /// <summary>The spec; null where anything is wrong with the text.</summary>
    public T? Spec => Findings.Count == 0 ? Draft : null;

    /// <summary>Everything wrong with the text and its values, by path.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    internal SpecPath Root { get; }

    /// <summary>The spec with defaults and blanks in its gaps, so that rules can judge the rest; null where the text is no object at all.</summary>
    internal T? Draft { get; }

    internal Gaps Gaps { get; }
}
