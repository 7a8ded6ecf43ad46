using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

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

    /// <summary>The secrets that a platform names and that its stack's configuration lacks; only the one who reads the configuration can see that, so it asks.</summary>
    /// <param name="platform">The platform; its settings could be read.</param>
    /// <param name="has">Whether the configuration has a value of this name.</param>
    public static IEnumerable<Finding> MissingSecrets(PlatformSpec platform, Func<string, bool> has)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(has);
        var root = SpecPath.Settings(SettingsKeys.Platform);
        var named = platform.Monitoring.Receivers
            .Select(receiver => (At: root.Property(nameof(PlatformSpec.Monitoring)).Property(nameof(MonitoringSpec.Receivers)).Key(receiver.Key).Property(nameof(ReceiverSpec.Secret)), receiver.Value.Secret));
        if (platform.Monitoring.GrafanaSecret is { } grafana)
            named = named.Append((root.Property(nameof(PlatformSpec.Monitoring)).Property(nameof(MonitoringSpec.GrafanaSecret)), grafana));
        if (platform.Cluster.Cloud == CloudProvider.Existing)
            named = named.Append((root.Property(nameof(PlatformSpec.Cluster)).Property(nameof(ClusterSpec.KubeConfigSecret)), platform.Cluster.KubeConfigSecret));
        return named.Where(secret => !has(secret.Secret)).Select(secret => SettingsRule.MissingSecret.Found(
            secret.At,
            $"The configuration has no value {Shown.Text(secret.Secret)}.",
            $"Run `pulumi config set --secret {secret.Secret}` with the value on standard input, or name another."));
    }
}
