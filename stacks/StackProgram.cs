using MlPlatform.Core.Rules;
using MlPlatform.Core.Settings;
using Pulumi;

namespace MlPlatform.Stacks;

/// <summary>The program: which kind of stack it builds, its file says.</summary>
static class StackProgram
{
    /// <summary>Builds the stack and gives its outputs.</summary>
    public static Task<IDictionary<string, object?>> BuildAsync()
    {
        var config = new Config();
        return (config.Get(SettingsKeys.Platform), config.Get(SettingsKeys.Model)) switch
        {
            (null, { }) => ModelStack.BuildAsync(config),
            ({ }, { }) => throw new RunException(
                $"The stack has both '{config.FullKey(SettingsKeys.Platform)}' and '{config.FullKey(SettingsKeys.Model)}'. A stack is a platform or a model: move one of them to a stack of its own."),
            _ => Task.FromResult(PlatformStack.Build(config)),
        };
    }

    /// <summary>Ends the run where a finding forbids it, with all of them; tells of the others.</summary>
    public static void Demand(IReadOnlyList<Finding> findings)
    {
        if (Findings.HaveErrors(findings)) throw new RunException(Findings.Text(findings));
        foreach (var warning in findings) Log.Warn(warning.ToString());
    }

    static string FullKey(this Config config, string key) => $"{Deployment.Instance.ProjectName}:{key}";
}
