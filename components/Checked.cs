using MlPlatform.Core.Rules;
using Pulumi;

namespace MlPlatform.Components;

/// <summary>A component that has run the rules over what its children are made of.</summary>
interface IChecksChildren;

/// <summary>Runs the rules of a component's own scope before it registers anything, itself included.</summary>
static class Checked
{
    /// <summary>The name again, where no rule forbids it. A parent of ours has run the rules over the whole already.</summary>
    public static string Name(string name, ComponentResourceOptions? options, Func<IReadOnlyList<Finding>> check)
    {
        if (options?.Parent is IChecksChildren) return name;
        var findings = check();
        if (Findings.HaveErrors(findings)) throw new RunException(Findings.Text(findings));
        foreach (var warning in findings) Log.Warn(warning.ToString());
        return name;
    }
}
