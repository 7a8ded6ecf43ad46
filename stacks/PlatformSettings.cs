using MlPlatform.Core.Rules;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Stacks;

/// <summary>The setting of the stack that holds the whole platform.</summary>
static class PlatformSettings
{
    const string Key = "platform";

    /// <summary>The platform that the settings describe, or an error that lists everything wrong with them.</summary>
    public static PlatformSpec Read(Config config)
    {
        var read = SettingsReader.Read<PlatformSpec>(config.Get(Key), Key);
        var findings = read.Spec is { } spec ? [.. read.Findings, .. RuleSet.Check(spec, Key), .. Secrets(config, spec)] : read.Findings;
        if (read.Spec is null || Findings.HaveErrors(findings)) throw new RunException(Findings.Text(Findings.Sorted(findings)));
        return read.Spec;
    }

    static IEnumerable<Finding> Secrets(Config config, PlatformSpec spec)
    {
        var name = spec.Cluster.KubeConfigSecret;
        if (config.Get(name) is null)
            yield return new()
            {
                RuleId = "MLP009",
                Severity = Severity.Error,
                Path = $"{Key}.cluster.kubeConfigSecret",
                Message = $"The configuration has no value '{name}', which is to hold the kubeconfig.",
                Mend = $"Run `pulumi config set --secret {name}` with the kubeconfig on standard input, or name another value.",
            };
    }
}
