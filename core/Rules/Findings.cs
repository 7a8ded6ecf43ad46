using MlPlatform.Core.Settings;

namespace MlPlatform.Core.Rules;

/// <summary>What is common to any list of findings.</summary>
public static class Findings
{
    /// <summary>The findings by path, then rule, then text, each once.</summary>
    /// <param name="findings">Findings in any order.</param>
    public static IReadOnlyList<Finding> Sorted(IEnumerable<Finding> findings) =>
        [.. findings
            .Distinct()
            .OrderBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)];

    /// <summary>Whether any of them forbids the deployment.</summary>
    /// <param name="findings">Findings in any order.</param>
    public static bool HaveErrors(IEnumerable<Finding> findings) => findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>All of them as text, a block each, with an empty line between.</summary>
    /// <param name="findings">Findings in the order wanted.</param>
    public static string Text(IEnumerable<Finding> findings) => string.Join("\n\n", findings);

    /// <summary>That a secret which the settings name isn't in the stack's configuration; only the program can see that, so it asks.</summary>
    /// <param name="path">Where the settings name it.</param>
    /// <param name="secret">The name.</param>
    public static Finding MissingSecret(string path, string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return SettingsRule.MissingSecret.Found(
            SpecPath.Settings(path),
            $"The configuration has no value {Shown.Text(secret)}.",
            $"Run `pulumi config set --secret {secret}` with the value on standard input, or name another.");
    }
}
