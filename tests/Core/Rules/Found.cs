using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules;

/// <summary>What a check found, as "id path" lines: what most tests of rules are about.</summary>
static class Found
{
    public static IReadOnlyList<string> In(ModelSpec model, string name = "scorer") => Lines(RuleSet.Check(name, model));

    public static IReadOnlyList<string> In(TenantSpec tenant, string name = "fraud") => Lines(RuleSet.Check(name, tenant));

    public static IReadOnlyList<string> In(PlatformSpec platform) => Lines(RuleSet.Check(platform));

    public static IReadOnlyList<string> Lines(IEnumerable<Finding> findings) => [.. findings.Select(finding => $"{finding.RuleId} {finding.Path}")];
}
