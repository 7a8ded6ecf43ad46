namespace MlPlatform.Core.Rules;

/// <summary>How a rule words what it found.</summary>
static class RuleFindings
{
    /// <summary>A breach of this rule; without a mend of its own it takes the rule's.</summary>
    public static Finding Found(this IRule rule, SpecPath at, string message, string? mend = null) =>
        new() { RuleId = rule.Id, Severity = rule.Severity, Path = at.ToString(), Message = message, Mend = mend ?? rule.Mend };
}
